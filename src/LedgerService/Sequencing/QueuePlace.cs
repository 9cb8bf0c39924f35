namespace Traceability.LedgerService.Sequencing;

/// <summary>Where a statement is on its way through the queue.</summary>
internal enum QueuePlace
{
    /// <summary>Not let in yet.</summary>
    Outside = 0,

    /// <summary>Let in, and behind one of its stream that stands in another party's line.</summary>
    Held = 1,

    /// <summary>In its party's line.</summary>
    InLine = 2,

    /// <summary>The sequencer has it.</summary>
    Taken = 3,
}
