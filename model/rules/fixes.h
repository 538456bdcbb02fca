#pragma once

#include "model/rules/rule.h"

/// Repairs that several rules offer. Each returns nothing when it cannot help here.
namespace quorate::fixes {

/// Adds hosts with the trait to the finding's cluster until it has `wanted`: as large as those it has, with the roles
/// of theirs that have no trait outside of `alongside`, and in the failure domains that hold fewest of them.
std::optional<Design> addHosts(const FixInput &in, Trait trait, Traits alongside, int wanted);

/// Puts a balancer and a virtual IP in front of the masters of the finding's cluster: the balancer that it has, else a new pair.
std::optional<Design> serveApi(const FixInput &in);

/// Adds masters until there are three, with etcd where the others have it and the number stays odd, and load balancers
/// when nothing serves the API yet.
std::optional<Design> addMasters(const FixInput &in);

/// Adds voters until the finding's cluster has `wanted`: on masters without one first, then on new hosts.
std::optional<Design> addVoters(const FixInput &in, int wanted);

/// Takes one voter away, from where most of them stand.
std::optional<Design> removeVoter(const FixInput &in);

/// Moves hosts out of the failure domain that the finding names first into those of its kind that hold fewest of their
/// role.
std::optional<Design> spread(const FixInput &in);

} // namespace quorate::fixes
