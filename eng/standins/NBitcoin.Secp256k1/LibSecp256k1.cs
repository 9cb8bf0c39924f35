using System.Runtime.InteropServices;

namespace NBitcoin.Secp256k1;

/// <summary>The functions of libsecp256k1 that are called; their contracts are in its include/secp256k1.h.</summary>
internal static partial class LibSecp256k1
{
    internal const int PointSize = 64;
    internal const int SignatureSize = 64;
    internal const uint Uncompressed = 2;

    // Releases after 0.2 ignore the sign and verify flags, earlier ones need them.
    internal const uint SignAndVerify = 0x301;

    private const string Library = "secp256k1";

    // Sonames from the newest release to the first; the functions used here are the same in all of them.
    private static readonly string[] Sonames = [.. new[] { 6, 5, 4, 3, 2, 1, 0 }.Select(n => $"libsecp256k1.so.{n}")];

    private static readonly nint Handle = Load();

    static LibSecp256k1() =>
        NativeLibrary.SetDllImportResolver(typeof(LibSecp256k1).Assembly, (name, _, _) => name == Library ? Handle : 0);

    /// <summary>Whether this machine has the library.</summary>
    internal static bool IsPresent => Handle != 0;

    [LibraryImport(Library, EntryPoint = "secp256k1_context_create")]
    internal static partial nint CreateContext(uint flags);

    [LibraryImport(Library, EntryPoint = "secp256k1_context_randomize")]
    internal static partial int RandomizeContext(nint context, ReadOnlySpan<byte> seed32);

    [LibraryImport(Library, EntryPoint = "secp256k1_ec_pubkey_create")]
    internal static partial int CreatePoint(nint context, Span<byte> point, ReadOnlySpan<byte> secret32);

    [LibraryImport(Library, EntryPoint = "secp256k1_ec_pubkey_parse")]
    internal static partial int ParsePoint(nint context, Span<byte> point, ReadOnlySpan<byte> input, nuint length);

    [LibraryImport(Library, EntryPoint = "secp256k1_ec_pubkey_serialize")]
    internal static partial int WritePoint(
        nint context, Span<byte> output, ref nuint length, ReadOnlySpan<byte> point, uint flags);

    [LibraryImport(Library, EntryPoint = "secp256k1_ecdsa_signature_parse_compact")]
    internal static partial int ParseSignature(nint context, Span<byte> signature, ReadOnlySpan<byte> compact64);

    [LibraryImport(Library, EntryPoint = "secp256k1_ecdsa_signature_serialize_compact")]
    internal static partial int WriteSignature(nint context, Span<byte> compact64, ReadOnlySpan<byte> signature);

    [LibraryImport(Library, EntryPoint = "secp256k1_ecdsa_verify")]
    internal static partial int Verify(
        nint context, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> digest32, ReadOnlySpan<byte> point);

    [LibraryImport(Library, EntryPoint = "secp256k1_ecdsa_sign")]
    internal static partial int Sign(
        nint context,
        Span<byte> signature,
        ReadOnlySpan<byte> digest32,
        ReadOnlySpan<byte> secret32,
        nint nonceFunction,
        nint nonceData);

    private static nint Load()
    {
        foreach (var soname in Sonames)
        {
            if (NativeLibrary.TryLoad(soname, out var handle))
            {
                return handle;
            }
        }

        return NativeLibrary.TryLoad(Library, typeof(LibSecp256k1).Assembly, null, out var plain) ? plain : 0;
    }
}
