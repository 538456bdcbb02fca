#pragma once

#include "model/base/id.h"

namespace quorate {

using SiteId = Id<struct SiteTag>;
using DomainId = Id<struct DomainTag>; ///< failure domain; unique in the whole design
using LinkId = Id<struct LinkTag>;
using ClusterId = Id<struct ClusterTag>;
using NodeId = Id<struct NodeTag>;
using EndpointId = Id<struct EndpointTag>;
using BalancerId = Id<struct BalancerTag>;
using DnsId = Id<struct DnsTag>;
using StorageId = Id<struct StorageTag>;
using PromotionId = Id<struct PromotionTag>;
using TemplateId = Id<struct TemplateTag>;
using BackupId = Id<struct BackupTag>;
using NoteId = Id<struct NoteTag>;
using WaiverId = Id<struct WaiverTag>;

/// Any element of a design by its bare id: ids are unique over all tables of one design (the loader sees to it), so
/// that findings, selections and positions can name every kind of thing alike.
using ElementId = QString;

} // namespace quorate
