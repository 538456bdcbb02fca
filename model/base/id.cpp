#include "model/base/id.h"

#include <QRandomGenerator>

namespace quorate {

IdSource IdSource::random()
{
    return IdSource(QRandomGenerator::system()->generate64());
}

QString IdSource::next(QStringView prefix)
{
    // splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
    m_state += 0x9e3779b97f4a7c15u;
    quint64 bits = m_state;
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
    bits ^= bits >> 31;

    static constexpr char16_t alphabet[] = u"0123456789abcdefghjkmnpqrstvwxyz";
    QString id = prefix.toString() + u'-';
    for (int shift = 35; shift >= 0; shift -= 5)
        id += QChar(alphabet[(bits >> shift) & 31]);
    return id;
}

} // namespace quorate
