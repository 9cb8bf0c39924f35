namespace Traceability.Season.Play;

/// <summary>What a step gives.</summary>
internal enum StepKind
{
    /// <summary>One statement, its id.</summary>
    Statement,

    /// <summary>A key, its card.</summary>
    Key,

    /// <summary>A statement a row of a spreadsheet, their lots. Repeating it changes nothing.</summary>
    Import,

    /// <summary>Nothing: it asks. Repeating it changes nothing.</summary>
    Question,
}
