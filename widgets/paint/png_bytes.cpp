#include "widgets/paint/png_bytes.h"

#include <QImage>
#include <QtEndian>
#include <array>
#include <vector>

namespace quorate {

namespace {

// PNG (third edition), annex D: cyclic redundancy code of a chunk's type and data.
quint32 crc32(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made{};
        for (quint32 n = 0; n < 256; ++n) {
            quint32 c = n;
            for (int k = 0; k < 8; ++k)
                c = (c & 1) != 0 ? 0xEDB88320U ^ (c >> 1) : c >> 1;
            made[n] = c;
        }
        return made;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes)
        crc = table[(crc ^ quint8(byte)) & 0xFF] ^ (crc >> 8);
    return crc ^ 0xFFFFFFFFU;
}

void appendNumber(QByteArray &to, quint32 number)
{
    const quint32 big = qToBigEndian(number);
    to.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void appendChunk(QByteArray &png, const char *type, const QByteArray &data)
{
    appendNumber(png, quint32(data.size()));
    const QByteArray chunk = type + data;
    png += chunk;
    appendNumber(png, crc32(chunk));
}

} // namespace

QByteArray pngBytes(const QImage &source)
{
    const QImage image = source.convertToFormat(QImage::Format_RGB32);
    const qsizetype row = qsizetype(image.width()) * 3;
    // Filter "up" (2): most rows of a drawing equal the row above, and become zeros.
    QByteArray raw;
    raw.resize((row + 1) * image.height());
    char *out = raw.data();
    const std::vector<QRgb> black(size_t(image.width()), qRgb(0, 0, 0));
    const QRgb *above = black.data();
    for (int y = 0; y < image.height(); ++y) {
        const QRgb *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        *out++ = 2;
        for (int x = 0; x < image.width(); ++x) {
            *out++ = char(qRed(line[x]) - qRed(above[x]));
            *out++ = char(qGreen(line[x]) - qGreen(above[x]));
            *out++ = char(qBlue(line[x]) - qBlue(above[x]));
        }
        above = line;
    }
    constexpr int level = 3; // 4 takes twice as long for a quarter less
    constexpr int lengthOfQt = 4; // qCompress puts the length before the zlib stream
    const QByteArray data = qCompress(raw, level).mid(lengthOfQt);

    QByteArray header;
    appendNumber(header, quint32(image.width()));
    appendNumber(header, quint32(image.height()));
    header.append("\x08\x02\x00\x00\x00", 5); // 8 bits, RGB, deflate, the five filters, not interlaced
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    appendChunk(png, "IHDR", header);
    appendChunk(png, "IDAT", data);
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace quorate
