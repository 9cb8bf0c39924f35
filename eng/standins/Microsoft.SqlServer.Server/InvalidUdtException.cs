namespace Microsoft.SqlServer.Server;

/// <summary>A type was given as user-defined that does not say how it is stored.</summary>
public sealed class InvalidUdtException : SystemException
{
    internal InvalidUdtException(string message)
        : base(message) => HResult = unchecked((int)0x80131937);

    public static InvalidUdtException Create(Type udtType, string resourceReason = "SqlUdtReason_NoUdtAttribute") =>
        new($"'{udtType.FullName}' is no user-defined type: {resourceReason}.");
}
