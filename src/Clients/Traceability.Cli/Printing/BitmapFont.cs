using System.IO.Compression;

namespace Traceability.Cli.Printing;

/// <summary>
/// The 95 printable characters of ASCII as bitmaps of 24 by 40 points, so that a picture of a label needs no font of the machine.
/// Drawn once from DejaVu Sans Mono, whose licence lets anybody use its shapes.
/// </summary>
internal static class BitmapFont
{
    /// <summary>Points across a character: 0.6 of its height.</summary>
    public const int Width = 24;

    /// <summary>Points down a character.</summary>
    public const int Height = 40;

    private const char First = ' ';
    private const char Last = '~';
    private const int RowSize = Width / 8;

    // Raw deflate of 95 characters, each 40 rows of 3 bytes.
    private const string Packed =
        "3Zq9juPIEYCL6MX2BgL7wgl45D3ChL24huRH2eicEjBgMBBGHExqnOMDDD/HBg56oMCZ/QIHmMAEk53paAmcwHZVNZsiNRKp0czsGSY+YGelZjerWF1/LYDf"
        + "7jIvYHqqySvaltO8lbxadxQ55D01VNXKOU90b3vEthR3hHM7j5SAqBjiQJpAkkwuuhizsZGrJfKnXC0gDihG7kDsIHIlbCrIalg0sChgYQL6w6JQi0a5WrkK"
        + "cNjiyfzjSwBkFawq0Ciohk+BnHTwblWnWbWW2xpUCTcQNSCtXYlG43PEKFgMyfsASpuC2oFsIKpn9OxKwciylAB7SkJYpgJZQ1xAUsTGxDqNtYoLRP5YiH8U"
        + "4mcd7Qw0S2iyCOXdSffXqE1fas9vcQmWCsVTADEAPmMSltMARSAP1AP6D/thmjE8ScrEPLPkhYabyAJUTD+DDuv29/rb/QwHxIE0PHMSnlmHB65pflpoeF3t"
        + "WVx9k14V8qdaOAuOb78h65U/VeqqWVxdDwd/fSe2cjvP1zaJU9dyDK6+HpgHa/uFFyrfA/8L17O1PTQ7xjsLeXqLee3Vg5u8exncoYKNn1zfkd7QhuW2kre1"
        + "AiKFYsRVkZoiXerUaPoDDvF34e04CU5Fr8DNiXsDsg2kgz17GRlI13iml5UOMldmzqaiuorqsUsK9PpHPXoNLtlcm+7L/psMcY1ndl3lSuXsAr3/03XxE/zc"
        + "exJEWVqm85LFmOabqMaHzxxi1ayepSUUk1n4nvkD82CjLSHuCCmsEjYWNhHWMHsf0sWtMZMXxuiOYw5YrXEAgs9ffRgp5EBY+hDlTSQJiy9OtXPybqrIoRFW"
        + "svrk35EaePp0Cakrv0XVPdRZWWdQZCNL1v6PmEy68CYtaDYLc15lYAb1eE+Gjdxty3KvhXSwOc2B0HsznHN6QJsX9dxt3rwXJ/YilLXYVuwY0Qituq3GG1z3"
        + "f2fQ0CSORJ71omFdq+4qhQZJc9LSSSBM2yAK05gt7s3PkStgXYz9Psn5XtJUEqNn+7Vc7itGw2dN9Tpx8B2HAc6YMVXGvLoF1cDKwoqnXKGV1fQl2S0OwJwW"
        + "B9M3714xxO39w3mfX3x9x3kZioYCopgCjWTDcokgV7Tz8qNZ0r9Vp4frZyQPwBZYSVG/i445ZzkIB2aQLvbsS60Tn0+pEt8U+pla2kKVJqa6KjYQa/mjzn7J"
        + "V21ubvI8zfM4r4hPDP2Nn+Dn6yWNyX7RstQhBVZcdAh8fFcDklWHdngTwCDyBeARoseSoDoUC0Dm1srbiigrH+W5/iJH5ze4AeMpIPXM+UlgT16lwjuNp+kE"
        + "Rrfae3saFtXBTZknrNMIn6TmUDirYQyvTeQaUWlpPxx1w5P5RTeYXLjFkKVxKpyQpp2Wt4GspZQjzSjlSDtXeSD4esyBQhoaz0EfJyG1tDTtXPxtOo7G354z"
        + "h9HInWcuz9l1hHB3BN8EQCbGPGEu7lNvQWAGWBWyvPK52UGA3SN2HWy6vUVlYBQYWRpp14KshVzr9LLHDPgIfXpw5viU4sH0+/U7sX5RI2vAfsIZP1l5yCVG"
        + "lyLsd8JeY5IpMcksV+i05+J+Cim/I/YPEXoPm0qbKtxWnNStIW0oINB2w5D4N8jwBvxKQSpLGimGu6/hXYazLVMyk0k9vy7luftoCWtkBTvP97c/Ix9v//Jx"
        + "S+htoh+ZHxJ9w5gAzDDjr0ATZcAylU49OVPoVDMJk1IHi5Cez6loiCjASeBc36zLY7GE9KnsgYdchkAzZOmjwEEpWtYUsM7L20MZUiuBPhBZK3YCY9bKJ7G0"
        + "QajmOuddv5m8xYS8lLcr7jN2OczvDt9vG+pfOQxGzdNYwyGYI5fi7YObDhkFL+82U2ZOYmcF+3x8WgXXRyIsp6yY/wvqHlT0HxKhGTcH6e8rfMjIB30qGWbC"
        + "gms9XbL9irxGXDgHesW39f79znSRUkOYENpGxWDXqIHKJ3WC6DK97gDisQSCE0I3SBGXM/LW9MKInIhzam/HlBAaQi/Tzk3dJOaPiXk0SELoZKu/3X72ZPdY"
        + "gXIR6uGnnau9fFxYq77ava/EvY0eLMnypYRNeH6f8W5INMpyH1jwe9LDoOu1T2XP0PNew6EDxipFZT6wJt1Ah69kV5nbeQZ147BhZfcdhmFjoe8n9D1F6PtX"
        + "rWdyF5UdBbwh/Srj2joZHwUMT1K6DsmwVdYfBKShCupvE94x2sE9vuP0JMlpOyB9Q/arHAh803Vl0YTQlmTo2CR0epfA/8vlnIv6QxwdTmF+60twk1a5Ko7q"
        + "UQMWK0duL6uy86jc5moSCkZNJqiGkq4Qu6m8PZ5gVca8rrr3IdJ3IDVj4kD4hL/FYfd0GIo34u2XNnFO1sVHeWb9m58i2uXC5ZQP3NVqn4fUCZEbJunovsJh"
        + "OFhSlZdHbX6p2ZWRz7vuqVkad70FnYDp21bJ+BSRpdaStUSZyZT1NNR+wiJkedgg6gvtw+7Q+Vx2KHZSz3kyUnLuP4+9nv+Oes4FKrkZn91GlRSVb9Wi45qx"
        + "5w1aZm/PuSfmVOQcpqRKxgz7D7uOwzFzqHPOcQ6EHL75tmNSKecRehaKm5qqgtEPCQ5ZS2hkVEthpSylotM0aUCuWQ8tyH+C/HNJX+EAfHf4BikDLPhGIyfz"
        + "HCqomdP7+AyG5/vUm+YZZX2ZPX/8T736tVm5xiyNMYkxg8r3PC5b923t+Yw60efD2WF1oIcnOHyIM6oX5s9hJ+Q9Eo8oJMWEj0f6ZDzalBMGPuWv2kK4guLs"
        + "HVfc0AyK06c0sS/M7yg04414+2SKeXrdh1302Eb/bqP2fcQ/84nq5/W0Ln2/lg4rkfKTHMZZyz+IoloY/zo8MsbkRP2rUnTvGUscO+LmtjkBJ87Aj/xWp+Ca"
        + "A/fviku9y+zq7P3CFWvjGy/yjpOrtoh2F+6jUKzpUAvn40J4UAU/+iqYa7fNufXvdF08rIg1wo6I3NeNSW508oNOfq/TxyLe5oja0j6iX1Pws122bl+W9tJ1"
        + "BWlfjYajH19lDAsNf6xzqZ6TpOsLdXqWXJXLkktjX5tzgQy+PP/CSt4MzkOHp+G8EzECEuV5/fBTv98w+1pZDL48q+8t+DVi2Br+/GaCht86N7G6Dtb0+CQc"
        + "MmW8kKhf4UeqLzkLsPz8zbignnh4Oh7jmE5aOnriMsYntJws00L2EktDp5g1i1VrzGZ3TafCl/+A7L8=";

    private static readonly Lazy<byte[]> Rows = new(Unpack);

    /// <summary>Whether a point of a character is black; false for any character that there is none of.</summary>
    public static bool IsBlack(char letter, int x, int y) =>
        letter is >= First and <= Last && (Rows.Value[((((letter - First) * Height) + y) * RowSize) + (x / 8)] >> (7 - (x % 8)) & 1) == 1;

    private static byte[] Unpack()
    {
        using var deflated = new DeflateStream(new MemoryStream(Convert.FromBase64String(Packed)), CompressionMode.Decompress);
        var rows = new byte[(Last - First + 1) * Height * RowSize];
        deflated.ReadExactly(rows);
        return rows;
    }
}
