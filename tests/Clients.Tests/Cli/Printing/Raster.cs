using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Traceability.Clients.Tests.Cli.Printing;

/// <summary>A grey picture of a printed page, 0 for black, and what happens to it in a warehouse.</summary>
internal sealed record Raster(int Width, int Height, byte[] Dots)
{
    /// <summary>A binary PGM, as pdftoppm writes it.</summary>
    public static Raster OfPgm(byte[] file)
    {
        var (at, numbers) = (2, new List<int>());
        while (numbers.Count < 3)
        {
            while (char.IsWhiteSpace((char)file[at]))
            {
                at++;
            }

            var begin = at;
            while (!char.IsWhiteSpace((char)file[at]))
            {
                at++;
            }

            numbers.Add(int.Parse(Encoding.ASCII.GetString(file, begin, at - begin), CultureInfo.InvariantCulture));
        }

        return new Raster(numbers[0], numbers[1], file[(at + 1)..]);
    }

    /// <summary>A PNG of one bit a dot without filters, as labels are written.</summary>
    public static Raster OfPng(byte[] file)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));
        var place = file.AsSpan().IndexOf("IDAT"u8);
        using var rows = new ZLibStream(new MemoryStream(file, place + 4, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(place - 4))), CompressionMode.Decompress);
        var (row, dots) = (new byte[((width + 7) / 8) + 1], new byte[width * height]);
        for (var y = 0; y < height; y++)
        {
            rows.ReadExactly(row);
            for (var x = 0; x < width; x++)
            {
                dots[(y * width) + x] = (row[1 + (x / 8)] >> (7 - (x % 8)) & 1) == 1 ? byte.MaxValue : (byte)0;
            }
        }

        return new Raster(width, height, dots);
    }

    /// <summary>Blurred as by a camera that is a little out of focus: two box filters of three dots each way.</summary>
    public Raster Blurred() => Boxed().Boxed();

    /// <summary>With a stain over 5 % of a square, somewhere in its lower right quarter, where no corner mark stands.</summary>
    public Raster Stained((int X, int Y, int Side) code, Random random)
    {
        var (stain, dots) = ((int)(code.Side * Math.Sqrt(0.05)), (byte[])Dots.Clone());
        var room = (code.Side / 2) - stain - (code.Side / 8);
        var (left, top) = (code.X + (code.Side / 2) + random.Next(room), code.Y + (code.Side / 2) + random.Next(room));
        var shade = random.Next(2) == 0 ? (byte)0 : byte.MaxValue;
        for (var y = top; y < top + stain; y++)
        {
            Array.Fill(dots, shade, (y * Width) + left, stain);
        }

        return this with { Dots = dots };
    }

    /// <summary>Written as PGM.</summary>
    public void Write(string path) => File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes($"P5\n{Width} {Height}\n255\n"), .. Dots]);

    /// <summary>Runs a program; answers what it printed.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = errors.GetAwaiter().GetResult();
        return output;
    }

    private Raster Boxed()
    {
        var dots = new byte[Dots.Length];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (sum, count) = (0, 0);
                for (var row = Math.Max(0, y - 1); row <= Math.Min(Height - 1, y + 1); row++)
                {
                    for (var column = Math.Max(0, x - 1); column <= Math.Min(Width - 1, x + 1); column++)
                    {
                        (sum, count) = (sum + Dots[(row * Width) + column], count + 1);
                    }
                }

                dots[(y * Width) + x] = (byte)(sum / count);
            }
        }

        return this with { Dots = dots };
    }
}
