namespace Microsoft.SqlServer.Server;

/// <summary>Says how a user-defined type is stored. Sizes in bytes; -1 is unlimited.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute : Attribute
{
    private int _maxByteSize;

    public SqlUserDefinedTypeAttribute(Format format) =>
        Format = format is Format.Native or Format.UserDefined ? format : throw new ArgumentOutOfRangeException(nameof(format));

    public Format Format { get; }

    public int MaxByteSize
    {
        get => _maxByteSize;
        set => _maxByteSize = value >= -1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxByteSize));
    }

    public bool IsFixedLength { get; set; }

    public bool IsByteOrdered { get; set; }

    public string? ValidationMethodName { get; set; }

    public string? Name { get; set; }
}
