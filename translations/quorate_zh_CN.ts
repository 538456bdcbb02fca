<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>App</name>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output format: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a format; allowed are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remedy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window offers a fix: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells what a rule checks, why, the remedy and the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rules (also without an argument).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;; &quot;quorate-cli explain --all&quot; tells them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a design from a shipped template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the templates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to write; &quot;-&quot; is standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;; &quot;quorate-cli new --list&quot; tells them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file exists already; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the JSON Schema of the design file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks a design and lists what is wrong with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit with 1 at this severity: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a severity; allowed are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: quorate-cli [--lang LANGUAGE] [--date DATE] COMMAND [ARGUMENT]...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;quorate-cli COMMAND --help&quot; tells a command&apos;s options. &quot;-&quot; as a file is standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 findings at the threshold or export refused; 2 wrong usage; 3 unreadable input or failed output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a language; allowed are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date; write it as 2025-03-14.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>A demonstration or a first look on one host: nothing survives its loss, and nothing is meant to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All-in-one proof of concept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also a cluster node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bastion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cassandra replicas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate for the public name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster monitoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of each sample in Cassandra, checked after scaling; unset: not stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of each shard besides the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default node selector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docker bridge network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elasticsearch members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact version of the images, such as v3.11.43; it must contain the release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External IP networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infrastructure node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingress IP network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrated registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masters run pods of the network and, from 3.10 on, their own services as pods: each must also be a node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of a Prometheus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network of docker0 on every host; it may not overlap with the pod or service network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network plug-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One existing claim for Cassandra; works with one replica only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenShift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenShift 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of a certificate on the control host that serves the public API name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned memory request of one of the two Prometheus pods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods may be scheduled here; the web console needs it from 3.9 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods per node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production in one data center: every service survives the loss of one host or one rack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus and Alertmanager on persistent volumes; off by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replica shards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replication factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Router pods; unset: one on each router host, as the installer counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedulable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The installer&apos;s default is 1 since release 3.10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical production HA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume of a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume of a replica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bastion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>etcd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>etcd member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>external registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>haproxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keepalived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>master</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>storage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>The text is %1 characters long; at most %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds the control character %1; only line ends and tabs are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds the character %1, which changes the direction of writing unseen; remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds half a character (%1); remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds %1, which is not a character; remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This byte is not part of a UTF-8 character; expected a text file in the encoding UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The control character U+%1 stands here; expected printable text, line ends and tabs only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second byte order mark stands here; expected at most one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases (&quot;*&quot;) are not read; expected the value written out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anchors (&quot;&amp;&quot;) are not read; expected the value alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags (&quot;!&quot;) are not read; expected a plain or quoted value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote that opens here is never closed; expected the closing quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second document begins here; expected one document in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not belong to what stands before it; expected the end of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is empty; expected a name before the colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge keys (&quot;&lt;&lt;&quot;) are not read; expected each key written out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than %1 values; expected a smaller file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is a list or a map; expected a text before the colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are nested more than %1 levels deep; expected a flatter file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands in line %2 already; expected each key of a map once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not fit into the map around it; expected &quot;key: value&quot;, indented like the keys before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list in brackets is not complete here; expected a comma or &quot;]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map in braces is not complete here; expected a comma or &quot;}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not fit into the list around it; expected &quot;- value&quot;, indented like the entries before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bracket closes nothing that is open; expected the bracket that was opened last, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends inside a quoted text; expected the closing quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document marker stands inside a quoted text; expected the closing quote before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tab stands in the indentation; expected blanks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This escape sequence is not known; expected one as &quot;\n&quot;, &quot;\t&quot;, &quot;\\&quot;, &quot;\x41&quot; or &quot;\u4E2D&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of a block of text is wrong here; expected the end of the line after &quot;|&quot; or &quot;&gt;&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value can begin with this character; expected a value, in quotes if need be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This %YAML line is wrong; expected &quot;%YAML 1.2&quot; or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not YAML (%1); expected &quot;key: value&quot; or &quot;- value&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is %1 bytes long; expected at most %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
