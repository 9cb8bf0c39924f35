namespace Microsoft.SqlServer.Server;

/// <summary>Who writes the bytes of a user-defined type.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}
