using Google.Protobuf;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.LedgerCore.Tests.Statements;

public class SealedBundleTests
{
    private static readonly SealedPart Part = new() { Name = "measures", Salt = ByteString.CopyFrom(new byte[16]), Content = ByteString.CopyFrom(1, 2, 3) };

    [Fact]
    public void PartsComeOutAsTheyWentIn()
    {
        byte[] bundle = [.. SealedBundle.Encode([Part]), .. SealedBundle.Encode([]), .. SealedBundle.Encode([Part, new SealedPart(Part) { Name = "terms" }])];

        Assert.True(SealedBundle.TryParse(bundle, out var entries));

        Assert.Equal([1, 0, 2], entries.Select(parts => parts.Count));
        Assert.Equal(Part, entries[0][0]);
        Assert.Equal("terms", entries[2][1].Name);
    }

    [Fact]
    public void AnEntryWithoutPartsIsFourZeroBytes() => Assert.Equal(new byte[4], SealedBundle.Encode([]));

    [Fact]
    public void WhatIsCutShortOrHoldsMoreThanPartsIsNoBundle()
    {
        var good = SealedBundle.Encode([Part]);
        var signed = new SignedStatement { Statement = ByteString.CopyFrom(1), SealedParts = { Part } }.ToByteArray();
        byte[] withStatement = [0, 0, 0, (byte)signed.Length, .. signed];
        byte[] unordered = [0, 0, 0, 6, 0x1a, 4, 0x1a, 0, 0x0a, 0];

        Assert.All(Enumerable.Range(1, good.Length - 1), length => Assert.False(SealedBundle.TryParse(good.AsMemory(0, length), out _)));
        Assert.False(SealedBundle.TryParse(withStatement, out _));
        Assert.False(SealedBundle.TryParse(unordered, out _));
        Assert.False(SealedBundle.TryParse(new byte[] { 0xff, 0xff, 0xff, 0xff }, out _));
        Assert.True(SealedBundle.TryParse(new byte[4 * 256], out _));
        Assert.False(SealedBundle.TryParse(new byte[4 * 257], out _));
    }

    [Theory]
    [InlineData("sealed/000", true)]
    [InlineData("sealed/x001/234.p/17", true)]
    [InlineData("sealed/000.p/256", false)]
    [InlineData("sealed/0", false)]
    [InlineData("tile/entries/000", false)]
    public void ASealedBundleHasThePathsOfItsEntries(string path, bool isPath)
    {
        Assert.Equal(isPath, SealedBundleId.TryParse(path, out var bundle));
        Assert.True(!isPath || bundle.Path == path);
    }
}
