"""What the inventory of openshift-ansible must say for a cluster, by the documented tables of releases 3.7 to 3.11, and what
ansible-inventory understands of it."""
import ipaddress
import json
import os
import subprocess
import sys

from design import BUILT_IN, NODES, api_port, quantity, size

NODE_GROUPS = ("3.10", "3.11")  # before, labels stand on the host's line
ROLE = "node-role.kubernetes.io/"
REGISTRY = "openshift_hosted_registry_"
OWN_NETWORKS = ("ovs-subnet", "ovs-multitenant", "ovs-networkpolicy")
CRIO = [("container-runtime", "remote"), ("container-runtime-endpoint", "/var/run/crio/crio.sock"),
        ("image-service-endpoint", "/var/run/crio/crio.sock"), ("runtime-request-timeout", "10m")]


def vault(name):
    return "{{ vault_" + name + " }}"


def present(row, **keys):
    """Variables for the keys that the row has."""
    return {variable: row[key] for key, variable in keys.items() if key in row}


def derive_groups(design, cluster):
    """The labels and the group of every node, and which selector each service uses."""
    infra_label = ROLE + "infra=true" if cluster["version"] in NODE_GROUPS else "region=infra"
    crio = cluster.get("settings", {}).get("containerRuntime") == "cri-o"
    infra = {h["fqdn"] for h in design.of(cluster, "infra")}
    apart, selectors = [], {}
    for service in ("router", "registry", "logging", "metrics"):
        hosts = {h["fqdn"] for h in design.of(cluster, service)}
        on = cluster.get("services", {}).get(service, {}).get("enabled", service in ("router", "registry"))
        own = bool(hosts) and hosts != infra and on
        selectors[service] = f"{ROLE}{service}=true" if own else infra_label
        if own:
            apart.append(service)
    nodes = {}
    for host in design.hosts:
        if host["cluster"] != cluster["id"] or not host["roles"] & NODES:
            continue
        words = [r for r in ("master", "infra", "compute", *apart) if r in host["roles"]]
        labels = [infra_label if w == "infra" else f"{ROLE}{w}=true" for w in words]
        own = host["row"].get("labels", [])
        labels += [label for label in own + ["runtime=cri-o"] * crio if label not in labels]
        name = BUILT_IN.get("-".join(words), "node-config-" + "-".join(words))
        for label in own:
            name += "-" + "".join(c if c.isalnum() else "-" for c in label.split("/")[-1].lower())
        name = host["row"].get("nodeGroup", name + "-crio" * crio)
        usual = "-".join(words) in BUILT_IN and not own and "nodeGroup" not in host["row"]
        nodes[host["fqdn"]] = {"group": name, "labels": labels, "usual": usual}
    return nodes, selectors


def derive_object_store(store, out):
    key = REGISTRY + "storage_"
    provider = store["provider"]
    out[key + "provider"] = provider
    names = {  # what the documentation calls bucket, region, service, and the parts of the login
        "s3": ({"bucket": "s3_bucket", "region": "s3_region", "regionEndpoint": "s3_regionendpoint"},
               {"s3_accesskey": "s3_accesskey", "s3_secretkey": "s3_secretkey"}),
        "swift": ({"bucket": "swift_container", "region": "swift_region", "regionEndpoint": "swift_authurl"},
                  {"swift_username": "swift_username", "swift_password": "swift_password", "swift_tenant": "swift_tenant"}),
        "gcs": ({"bucket": "gcs_bucket"}, {"gcs_keyfile": "gcs_keyfile"}),
        "azure_blob": ({"bucket": "azure_blob_container"},
                       {"azure_blob_accountname": "azure_accountname", "azure_blob_accountkey": "azure_accountkey"}),
    }[provider]
    out.update(present(store, **{k: key + v for k, v in names[0].items()}))
    out.update({key + k: vault("registry_" + v) for k, v in names[1].items()})


def derive_registry(design, cluster, out):
    registry = cluster.get("services", {}).get("registry", {})
    out[REGISTRY + "replicas"] = registry.get("replicas", 1)
    if "storage" not in registry:
        return
    store = design.storage[registry["storage"]]
    key = REGISTRY + "storage_"
    kind = out[key + "kind"] = store["kind"]
    assert kind in ("object", "nfs", "glusterfs", "openstack", "vsphere", "hostpath"), kind
    if kind == "object":
        return derive_object_store(store, out)
    out[key + "access_modes"] = ["ReadWriteMany" if kind in ("nfs", "glusterfs") else "ReadWriteOnce"]
    if "capacity" in store:
        out[key + "volume_size"] = quantity(size(store["capacity"]))
    if kind == "hostpath":
        out[key + "hostpath_path"] = store["path"]
    if kind == "openstack":
        out[key + "openstack_filesystem"] = "ext4"
        out[key + "openstack_volumeID"] = store["volumeId"]
    if kind == "nfs":
        if store.get("nodes"):
            out[key + "nfs_options"] = "*(rw,root_squash)"
        else:
            out[key + "host"] = store["host"]
        out[key + "nfs_directory"] = os.path.dirname(store["path"])
        out[key + "volume_name"] = os.path.basename(store["path"])


def derive_claims(design, service, out, prefix, kind_key):
    store = design.storage.get(service.get("storage"))
    if not store:
        return False
    dynamic = store["kind"] in ("dynamic", "vsphere") or "className" in store
    if kind_key == "openshift_logging_es_pvc_dynamic":
        out[kind_key] = dynamic
    else:
        out[kind_key] = "dynamic" if dynamic else "pv"
    if "volumeSize" in service:
        out[prefix + "_size"] = quantity(size(service["volumeSize"]))
    if "className" in store:
        out[prefix + "_storage_class_name"] = store["className"]
    return dynamic


def derive_cloud(design, cluster, out):
    services = cluster.get("services", {})
    kinds = {design.storage[s["storage"]]["kind"] for n, s in services.items()
             if "storage" in s and s.get("enabled", n == "registry")}
    if "vsphere" in kinds:
        out["openshift_cloudprovider_kind"] = "vsphere"
        for word in ("username", "password", "host", "datacenter", "datastore"):
            out["openshift_cloudprovider_vsphere_" + word] = vault("vsphere_" + word)
    if "openstack" in kinds:
        out["openshift_cloudprovider_kind"] = "openstack"
        for word, name in (("auth_url", "auth_url"), ("username", "username"), ("password", "password"), ("tenant_name", "tenant"),
                           ("region", "region")):
            out["openshift_cloudprovider_openstack_" + word] = vault("openstack_" + name)


def derive_certificates(cluster, out):
    public = cluster.get("publicApiName") or cluster["apiName"]

    def files(c):
        return present(c, certificate="certfile", key="keyfile", authority="cafile")
    by_use = {}
    for certificate in cluster.get("certificates", []):
        by_use.setdefault(certificate["use"], []).append(certificate)
    if "api" in by_use:
        out["openshift_master_named_certificates"] = [{**files(c), "names": c.get("names", [public])} for c in by_use["api"]]
        out["openshift_master_overwrite_named_certificates"] = True
    for c in by_use.get("authority", []):
        out["openshift_master_ca_certificate"] = present(c, certificate="certfile", key="keyfile")
    for c in by_use.get("router", []):
        out["openshift_hosted_router_certificate"] = files(c)
    for c in by_use.get("registry", []):
        out[REGISTRY + "routehost"] = (c.get("names") or ["docker-registry-default." + cluster["appsDomain"]])[0]
        out[REGISTRY + "routetermination"] = "reencrypt"
        out[REGISTRY + "routecertificates"] = files(c)


def derive_provider(cluster, row, out):
    """One identity provider; the keys are those of the documentation on authentication."""
    kind = row["kind"]
    names = {"htpasswd": "HTPasswdPassword", "ldap": "LDAPPassword", "openid": "OpenID", "request-header": "RequestHeader",
             "github": "GitHub", "gitlab": "GitLab", "google": "Google", "basic-auth": "BasicAuthPassword",
             "keystone": "KeystonePassword", "allow-all": "AllowAllPassword", "deny-all": "DenyAllPassword"}
    password = kind in ("htpasswd", "ldap", "basic-auth", "keystone", "allow-all", "deny-all") or "challengeUrl" in row
    entry = {"name": row["name"], "login": "true", "challenge": "true" if password else "false",
             "kind": names[kind] + "IdentityProvider", "mappingMethod": row.get("mapping", "claim")}
    secret = "identity_" + row["name"].replace("-", "_") + "_"
    if kind in ("openid", "github", "gitlab", "google"):
        entry.update(clientID=row["clientId"], clientSecret=vault(secret + "client_secret"))
    if "authority" in row and kind in ("ldap", "openid", "request-header"):
        entry["clientCA" if kind == "request-header" else "ca"] = row["name"] + "-ca.crt"
        out["openshift_master_" + kind.replace("-", "_") + "_ca_file"] = row["authority"]
    if kind in ("ldap", "gitlab", "basic-auth", "keystone"):
        entry["url"] = row["url"]
    if kind == "htpasswd":
        if cluster["version"] not in NODE_GROUPS:
            entry["filename"] = "/etc/origin/master/htpasswd"
        if "file" in row:
            out["openshift_master_htpasswd_file"] = row["file"]
        else:
            out["openshift_master_htpasswd_users"] = vault("htpasswd_users")
    elif kind == "ldap":
        entry["attributes"] = {"id": ["dn"], "email": ["mail"], "name": ["cn"], "preferredUsername": [row.get("userAttribute", "uid")]}
        entry["insecure"] = "true" if row["url"].startswith("ldap:") and "authority" not in row else "false"
        if "bindDn" in row:
            entry.update(bindDN=row["bindDn"], bindPassword=vault(secret + "bind_password"))
    elif kind == "openid":
        entry["claims"] = {"id": ["sub"], "preferredUsername": ["preferred_username"], "name": ["name"], "email": ["email"]}
        entry["urls"] = {"authorize": row["authorizeUrl"], "token": row["tokenUrl"]}
    elif kind == "request-header":
        entry.update({k: row[f] + "?${query}" for f, k in (("loginUrl", "loginURL"), ("challengeUrl", "challengeURL")) if f in row})
        entry["headers"] = row["headers"]
    entry.update(present(row, organizations="organizations") if kind == "github" else {})
    entry.update(present(row, domain="hostedDomain") if kind == "google" else {})
    entry.update(present(row, domain="domainName") if kind == "keystone" else {})
    return entry


def derive_images(cluster, out):
    settings = cluster.get("settings", {})
    flavour = settings.get("deploymentType", "openshift-enterprise")
    registry = settings.get("imageRegistry")
    demanded = cluster["version"] == "3.11" and (
        "registry.redhat.io" in registry if registry else flavour == "openshift-enterprise")
    if registry:
        path = "openshift3/ose" if flavour == "openshift-enterprise" else "openshift/origin"
        out["oreg_url"] = f"{registry}/{path}-" + "${component}:${version}"
        out["openshift_examples_modify_imagestreams"] = True
        out["openshift_docker_additional_registries"] = [registry.split("/")[0]]
    if {"as-needed": demanded, "always": True, "never": False}[settings.get("registryLogin", "as-needed")]:
        out["oreg_auth_user"] = vault("oreg_auth_user")
        out["oreg_auth_password"] = vault("oreg_auth_password")
    insecure = settings.get("insecureRegistries", [])
    if insecure:
        out["openshift_docker_insecure_registries"] = insecure
    if "allowedRegistries" in settings:
        out["openshift_master_image_policy_config"] = {"allowedRegistriesForImport": [
            {"domainName": name, **({"insecure": True} if name in insecure else {})} for name in settings["allowedRegistries"]]}


def derive_services(design, cluster, selectors, out):
    services = cluster.get("services", {})
    dynamic = False
    if services.get("registry", {}).get("enabled", True):
        out[REGISTRY + "selector"] = selectors["registry"]
        derive_registry(design, cluster, out)
    else:
        out["openshift_hosted_manage_registry"] = False
    pair = lambda service: dict([selectors[service].split("=")])
    logging = services.get("logging", {})
    out["openshift_logging_install_logging"] = logging.get("enabled", False)
    if logging.get("enabled"):
        out["openshift_logging_es_cluster_size"] = logging.get("members", 1)
        out["openshift_logging_es_number_of_replicas"] = logging.get("dataCopies", 0)
        out["openshift_logging_es_memory_limit"] = quantity(size(logging.get("memory", "16 GiB")))
        for part in ("es", "kibana", "curator"):
            out[f"openshift_logging_{part}_nodeselector"] = pair("logging")
        out["openshift_logging_kibana_hostname"] = "kibana." + cluster["appsDomain"]
        dynamic |= derive_claims(design, logging, out, "openshift_logging_es_pvc", "openshift_logging_es_pvc_dynamic")
    metrics = services.get("metrics", {})
    out["openshift_metrics_install_metrics"] = metrics.get("enabled", False)
    if metrics.get("enabled"):
        out["openshift_metrics_hawkular_hostname"] = "hawkular-metrics." + cluster["appsDomain"]
        out["openshift_metrics_cassandra_replicas"] = metrics.get("replicas", 1)
        for part in ("cassandra", "hawkular", "heapster"):
            out[f"openshift_metrics_{part}_nodeselector"] = pair("metrics")
        dynamic |= derive_claims(design, metrics, out, "openshift_metrics_cassandra_pvc", "openshift_metrics_cassandra_storage_type")
    if cluster["version"] == "3.11":
        monitoring = services.get("monitoring", {})
        key = "openshift_cluster_monitoring_operator_"
        out[key + "install"] = monitoring.get("enabled", True)
        if monitoring.get("enabled", True):
            keeps = monitoring.get("persistent", False)
            out[key + "prometheus_storage_enabled"] = out[key + "alertmanager_storage_enabled"] = keeps
            if keeps:
                out[key + "prometheus_storage_capacity"] = quantity(size(monitoring.get("prometheusSize", "50 GiB")))
                dynamic = True
    if dynamic:
        out["openshift_master_dynamic_provisioning_enabled"] = True


def derive_node_groups(cluster, nodes, out):
    settings = cluster.get("settings", {})
    pods, crio = settings.get("maxPodsPerNode", 250), settings.get("containerRuntime") == "cri-o"
    if crio:
        out["openshift_use_crio"] = True
    if cluster["version"] not in NODE_GROUPS:
        if pods != 250:
            out["openshift_node_kubelet_args"] = {"max-pods": [str(pods)]}
        return
    if pods == 250 and all(node["usual"] for node in nodes.values()):
        return
    edits = (CRIO if crio else []) + ([("max-pods", str(pods))] if pods != 250 else [])
    edits = [{"key": "kubeletArguments." + key, "value": [value]} for key, value in edits]
    groups = {node["group"]: node["labels"] for node in nodes.values()}
    out["openshift_node_groups"] = [{"name": name, "labels": groups[name], **({"edits": edits} if edits else {})}
                                    for name in sorted(groups)]


def derive_variables(design, cluster, nodes, selectors):
    settings, services, proxy = cluster.get("settings", {}), cluster.get("services", {}), cluster.get("proxy", {})
    user, network = settings.get("ansibleUser", "root"), settings.get("sdnPlugin", "ovs-networkpolicy")
    out = {
        "ansible_user": user,
        "openshift_deployment_type": settings.get("deploymentType", "openshift-enterprise"),
        "openshift_release": cluster["version"],
        "openshift_clock_enabled": settings.get("synchronizedClock", True),
        "openshift_master_cluster_hostname": cluster["apiName"],
        "openshift_master_cluster_public_hostname": cluster.get("publicApiName") or cluster["apiName"],
        "openshift_master_api_port": str(api_port(cluster)),
        "openshift_master_console_port": str(api_port(cluster)),
        "openshift_master_default_subdomain": cluster["appsDomain"],
        "os_sdn_network_plugin_name": "redhat/openshift-" + network if network in OWN_NETWORKS else "cni",
        "osm_cluster_network_cidr": cluster.get("podNetwork", "10.128.0.0/14"),
        "openshift_portal_net": cluster.get("serviceNetwork", "172.30.0.0/16"),
        "osm_host_subnet_length": cluster.get("hostSubnetLength", 9),
        "osm_default_node_selector": settings.get("defaultNodeSelector", "node-role.kubernetes.io/compute=true"),
        "openshift_hosted_router_selector": selectors["router"],
        "openshift_hosted_router_replicas": services.get("router", {}).get("replicas", len(design.of(cluster, "router"))),
    }
    if user != "root":
        out["ansible_become"] = True
    if network not in OWN_NETWORKS:
        out["openshift_use_openshift_sdn"] = False
        out["openshift_use_" + network] = True
    elif settings.get("vxlanPort", 4789) != 4789:
        out["openshift_sdn_vxlan_port"] = settings["vxlanPort"]
    out.update(present(settings, sdnMtu="openshift_node_sdn_mtu"))
    if cluster["version"] == "3.7" and len(design.of(cluster, "master")) > 1:
        out["openshift_master_cluster_method"] = "native"
    out.update(present(settings, imageTag="openshift_image_tag", externalIpNetworks="openshift_master_external_ip_network_cidrs",
                       ingressIpNetwork="openshift_master_ingress_ip_network_cidr"))
    if "packageVersion" in settings:
        out["openshift_pkg_version"] = "-" + settings["packageVersion"]
    if "disabledChecks" in settings:
        out["openshift_disable_check"] = ",".join(settings["disabledChecks"])
    if settings.get("unsupportedConfigurations"):
        out["openshift_enable_unsupported_configurations"] = True
    if "dockerBridge" in settings:
        bridge = ipaddress.ip_network(settings["dockerBridge"])
        out["openshift_docker_options"] = f"--bip={bridge[1]}/{bridge.prefixlen}"
    if "http" in proxy or "https" in proxy:
        out.update(present(proxy, http="openshift_http_proxy", https="openshift_https_proxy"))
        out["openshift_generate_no_proxy_hosts"] = True
        if "except" in proxy:
            out["openshift_no_proxy"] = ",".join(proxy["except"])
    derive_certificates(cluster, out)
    derive_images(cluster, out)
    if "identityProviders" in cluster:
        out["openshift_master_identity_providers"] = [derive_provider(cluster, row, out) for row in cluster["identityProviders"]]
    derive_node_groups(cluster, nodes, out)
    derive_services(design, cluster, selectors, out)
    derive_cloud(design, cluster, out)
    return out


def derive_gluster(design, cluster, out):
    """Hosts of GlusterFS clusters that the installer sets up, with their variables, by group."""
    services = cluster.get("services", {})
    used = {services.get(s, {}).get("storage") for s in ("registry", "logging", "metrics")}
    stores = [s for s in design.storage.values() if s["kind"] == "glusterfs" and (members := design.on(s.get("nodes", [])))
              and (s["id"] in used or any(h["cluster"] == cluster["id"] for h in members))]
    groups = {}
    for store in stores:
        own = len(stores) == 2 and store["id"] == services.get("registry", {}).get("storage")
        name = "glusterfs_registry" if own else "glusterfs"
        members = design.on(store["nodes"])
        native = bool(members[0]["roles"] & NODES)
        racks, hosts = [], groups.setdefault(name, {})
        for host in members:
            if host["rack"] not in racks:
                racks.append(host["rack"])
            attributes = host["row"]["attributes"]
            hosts[host["fqdn"]] = {"ansible_host": host["address"], "glusterfs_zone": attributes.get("zone", racks.index(host["rack"]) + 1),
                                   "glusterfs_devices": attributes["devices"]}
            if not native:
                hosts[host["fqdn"]]["glusterfs_ip"] = host["address"]
        if not native:
            key = f"openshift_storage_{name}_"
            out.update({key + "is_native": False, key + "heketi_is_native": True, key + "heketi_executor": "ssh",
                        key + "heketi_ssh_port": 22, key + "heketi_ssh_user": "root",
                        key + "heketi_ssh_keyfile": vault("heketi_ssh_keyfile")})
    return groups


def derive_inventory(design, cluster):
    nodes, selectors = derive_groups(design, cluster)
    variables = derive_variables(design, cluster, nodes, selectors)
    hosts = {}
    for host in design.hosts:
        if host["cluster"] != cluster["id"] or not host["roles"] & (NODES | {"etcd"}):
            continue
        own = hosts[host["fqdn"]] = {"ansible_host": host["address"]}
        node = nodes.get(host["fqdn"])
        if node and cluster["version"] in NODE_GROUPS:
            own["openshift_node_group_name"] = node["group"]
        elif node:
            own["openshift_node_labels"] = dict(label.split("=") for label in node["labels"])
        if "master" in host["roles"] and cluster["version"] == "3.7":
            own["openshift_schedulable"] = host["row"].get("attributes", {}).get("schedulable", True)
    members = {"masters": [h["fqdn"] for h in design.of(cluster, "master")], "etcd": [h["fqdn"] for h in design.of(cluster, "etcd")],
               "nodes": sorted(nodes)}
    for name, group in derive_gluster(design, cluster, variables).items():
        members[name] = sorted(group)
        for host, own in group.items():
            hosts.setdefault(host, {}).update(own)
    balancers = {b["id"]: b for b in design.rows("balancers") if b.get("kind") == "installer"}
    nfs = design.storage.get(cluster.get("services", {}).get("registry", {}).get("storage"), {})
    for name, rows in (("lb", [n for e in design.endpoints(cluster) if e.get("balancer") in balancers
                               for n in balancers[e["balancer"]]["nodes"]]),
                       ("nfs", nfs.get("nodes", []) if nfs.get("kind") == "nfs" else [])):
        for host in design.on(list(dict.fromkeys(rows))):
            members.setdefault(name, []).append(host["fqdn"])
            hosts.setdefault(host["fqdn"], {"ansible_host": host["address"]})
    return {"first master": members["masters"][0], "groups": {k: sorted(v) for k, v in members.items()}, "hosts": hosts,
            "variables": variables}


def run_inventory(path, *more):
    strict = {**os.environ, "ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED": "1", "ANSIBLE_INVENTORY_UNPARSED_FAILED": "1"}
    done = subprocess.run(["ansible-inventory", "-i", path, "--list", *more], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          check=False, env=strict)
    if done.returncode != 0 or "WARNING" in done.stderr:
        sys.exit(f"ansible-inventory -i {path}: {done.stdout}{done.stderr}")
    return json.loads(done.stdout)


def observe_inventory(path, listed, common=None):
    """`listed` is the answer of run_inventory(path), `common` the names of the variables of OSEv3, when somebody knows them."""
    # --export keeps the variables of groups with their groups, but it writes texts only; both views are needed.
    common = common or set(run_inventory(path, "--export")["OSEv3"].get("vars", {}))
    variables, hosts = {}, {}
    for host, values in listed["_meta"]["hostvars"].items():
        hosts[host] = {k: v for k, v in values.items() if k not in common}
        for key in common:
            if variables.setdefault(key, values[key]) != values[key]:
                sys.exit(f"{path}: {host} has another {key}")
    groups = {g: sorted(listed[g].get("hosts", [])) for g in listed["OSEv3"]["children"]}
    stray = set(listed) - {"_meta", "all", "OSEv3"} - set(groups)
    if stray:
        sys.exit(f"{path}: groups {stray} are outside of OSEv3 and would not get its variables")
    return {"first master": listed["masters"]["hosts"][0], "groups": groups, "hosts": hosts, "variables": variables}
