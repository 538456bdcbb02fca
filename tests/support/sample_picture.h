#pragma once

#include "widgets/paint/picture.h"

namespace quorate::tests {

/// A typical highly available cluster, drawn by hand: the picture that painters are judged by, without layout or
/// design.
Picture samplePicture();
/// The same in Chinese.
Picture sampleChinesePicture();
/// The same with its first rack lost.
Picture sampleLostRack();
/// With findings, a selection, a ghost and a drop target.
Picture sampleFindings();
/// An estate of clusters, as it is shown at far zoom.
Picture sampleEstate();

} // namespace quorate::tests
