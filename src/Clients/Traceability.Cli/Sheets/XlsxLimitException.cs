namespace Traceability.Cli.Sheets;

/// <summary>Thrown inside the workbook reader only, to leave nested readers when a bound is passed.</summary>
internal sealed class XlsxLimitException : Exception
{
    public XlsxLimitException(SheetFault fault)
        : base(fault.Sentence)
    {
        Fault = fault;
    }

    public SheetFault Fault { get; }
}
