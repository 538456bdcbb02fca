#include "widgets/paint/png_bytes.h"

#include <QImage>
#include <QtEndian>
#include <cstring>
#include <utility>
#include <vector>
#include <zlib.h>

namespace quorate {

namespace {

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
    appendNumber(png, quint32(crc32(0, reinterpret_cast<const Bytef *>(chunk.constData()), uInt(chunk.size()))));
}

/// Compresses row by row, so that the picture is never copied as a whole.
class Deflater final {
public:
    explicit Deflater(int level) { m_ok = deflateInit(&m_stream, level) == Z_OK; }
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;
    ~Deflater() { deflateEnd(&m_stream); }

    void add(const QByteArray &row, bool last)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(row.constData()));
        m_stream.avail_in = uInt(row.size());
        while (m_ok) {
            m_stream.next_out = reinterpret_cast<Bytef *>(m_part.data());
            m_stream.avail_out = uInt(m_part.size());
            m_ok = deflate(&m_stream, last ? Z_FINISH : Z_NO_FLUSH) != Z_STREAM_ERROR;
            m_bytes.append(m_part.constData(), m_part.size() - qsizetype(m_stream.avail_out));
            if (m_stream.avail_out > 0)
                break;
        }
    }

    QByteArray take() { return m_ok ? std::move(m_bytes) : QByteArray(); }

private:
    z_stream m_stream{};
    QByteArray m_bytes;
    QByteArray m_part{QByteArray(1 << 16, Qt::Uninitialized)};
    bool m_ok = false;
};

} // namespace

QByteArray pngBytes(const QImage &source)
{
    const QImage image = source.convertToFormat(QImage::Format_RGB32);
    const int width = image.width();
    // Filter "up" (2): most rows of a drawing equal the row above, and become zeros.
    QByteArray row(1 + qsizetype(width) * 3, 0);
    const std::vector<QRgb> black(size_t(width), qRgb(0, 0, 0));
    const QRgb *above = black.data();
    constexpr int level = 3; // 4 takes twice as long for a quarter less
    Deflater deflater(level);
    bool same = false;
    for (int y = 0; y < image.height(); ++y) {
        const QRgb *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        const bool wasSame = std::exchange(same, std::memcmp(line, above, size_t(width) * sizeof(QRgb)) == 0);
        if (same && !wasSame)
            row.fill(0);
        char *out = row.data();
        *out++ = 2;
        for (int x = 0; !same && x < width; ++x) {
            *out++ = char(qRed(line[x]) - qRed(above[x]));
            *out++ = char(qGreen(line[x]) - qGreen(above[x]));
            *out++ = char(qBlue(line[x]) - qBlue(above[x]));
        }
        deflater.add(row, y + 1 == image.height());
        above = line;
    }
    const QByteArray data = deflater.take();

    QByteArray header;
    appendNumber(header, quint32(width));
    appendNumber(header, quint32(image.height()));
    header.append("\x08\x02\x00\x00\x00", 5); // 8 bits, RGB, deflate, the five filters, not interlaced
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    appendChunk(png, "IHDR", header);
    appendChunk(png, "IDAT", data);
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace quorate
