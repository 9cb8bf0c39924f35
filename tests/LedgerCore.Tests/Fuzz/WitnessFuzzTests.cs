using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Tests.Checkpoints;
using Traceability.LedgerCore.Witnessing;
using Traceability.TestKit;
using Traceability.TestKit.Fuzz;

namespace Traceability.LedgerCore.Tests.Fuzz;

public sealed class WitnessFuzzTests
{
    private const double Seconds = 0.9;

    private static readonly Cosigner First = new("witness.example/one", 0x51);

    private static readonly Cosigner Second = new("witness.example/two", 0x52);

    private static readonly string Note = First.SignNote(TestLog.Signer.Sign(11, TreeHasher.Empty));

    private static readonly string Policy =
        $"# who vouches\nlog {TestLog.Signer.Keys[0]} https://log.example\nwitness one {First.Verifier} https://one.example/w\n"
        + $"witness two {Second.Verifier}\ngroup both all one two\ngroup some 1 one both\nquorum some\n";

    [Fact]
    public void A_policy_is_read_or_refused_with_a_line_and_judges_any_note() => FuzzRun.Of(
        new FuzzTarget(
            "policy",
            input =>
            {
                if (!WitnessPolicy.TryParse(input, out var policy, out var fault))
                {
                    return FuzzAnswer.RefusedAs(fault.Line < 0 ? null : fault.Sentence);
                }

                policy.IsMetBy([First.Verifier]);
                return SignedNote.TryParse(Note, out var note) && policy.Judge(note) is not null ? FuzzAnswer.Taken : new FuzzAnswer(true, "no verdict");
            },
            FuzzText.Bytes(Policy),
            FuzzText.Bytes($"log {TestLog.Signer.Keys[1]}\nquorum none\n"))
        {
            Words = ["log ", "witness ", "group ", "quorum ", "any", "all", "none", "one", "two", "both", "\n", "\t", "#", "https://", First.Verifier.ToString()],
            FixedAllocation = 512 * 1024,
            AllocationPerByte = 2048,
        },
        Seconds);

    [Fact]
    public void A_request_to_cosign_has_one_body_or_is_refused_with_a_fault() => FuzzRun.Of(
        new FuzzTarget(
            "add-checkpoint",
            input =>
            {
                if (!AddCheckpointRequest.TryParse(input, out var request, out var fault))
                {
                    return FuzzAnswer.RefusedAs(fault == AddCheckpointFault.None ? null : $"{fault}");
                }

                request.IsConsistentWith(TreeHasher.Empty);
                return FuzzAnswer.Same(input, FuzzText.Bytes(request.ToString()));
            },
            FuzzText.Bytes($"old 7\n{TreeHasher.Empty.ToBase64()}\n{TreeHasher.Empty.ToBase64()}\n\n{Note}"),
            FuzzText.Bytes($"old 0\n\n{Note}"))
        { Words = ["old ", TreeHasher.Empty.ToBase64() + "\n"], FixedAllocation = 256 * 1024 },
        Seconds);

    [Fact]
    public void The_size_that_a_witness_tells_has_one_writing() => FuzzRun.Of(
        new FuzzTarget(
            "witnessed-size",
            input => WitnessedSize.TryParse(input, out var size) ? FuzzAnswer.Same(input, FuzzText.Bytes(WitnessedSize.Format(size))) : FuzzAnswer.Refused,
            FuzzText.Bytes("0\n"),
            FuzzText.Bytes("18446744073709551615\n"))
        { MaxLength = 64 },
        0.4);

    [Fact]
    public void A_page_of_checkpoints_has_one_text() => FuzzRun.Of(
        FuzzText.Target(
            "checkpoint-page",
            text => CheckpointPage.TryParse(text, out var notes) ? FuzzAnswer.Same(text, CheckpointPage.Write(notes)) : FuzzAnswer.Refused,
            "",
            CheckpointPage.Write([Note]),
            CheckpointPage.Write([TestLog.Signer.Sign(1, TreeHasher.Empty), TestLog.Signer.Sign(2, TreeHasher.Empty), Note])) with
        { FixedAllocation = 256 * 1024 },
        Seconds);

    [Fact]
    public void The_list_of_a_logs_keys_has_one_text()
    {
        var text = $"{string.Concat(TestLog.Signer.Keys.Select(key => $"{key}\n"))}";
        FuzzRun.Of(
            FuzzText.Target(
                "log-keys",
                input => LogKeyList.TryParse(input, out var list) ? FuzzAnswer.Same(input, list.Text) : FuzzAnswer.Refused,
                text,
                new LogKeyList([.. TestLog.Signer.Keys.Select((key, place) => new LogKey(key, place == 0 ? null : 7UL))]).Text) with
            {
                FixedAllocation = 4 * 1024 * 1024,
                AllocationPerByte = 8192,
            },
            Seconds);
    }

    [Fact]
    public void Evidence_of_a_fork_has_one_writing_and_is_judged_whatever_it_says()
    {
        var older = TestLog.Signer.Sign(5, TreeHasher.Leaf([1]));
        FuzzRun.Of(
            new FuzzTarget(
                "fork-evidence",
                input =>
                {
                    if (!ForkEvidence.TryParse(input, out var evidence))
                    {
                        return FuzzAnswer.Refused;
                    }

                    _ = evidence.Verify(TestLog.Signer.Keys);
                    return FuzzAnswer.Same(input, FuzzText.Bytes(evidence.ToString()));
                },
                Evidence(older, Note, [TreeHasher.Empty, TreeHasher.Empty]),
                Evidence(Note, TestLog.Signer.Sign(11, TreeHasher.Leaf([2])), []),
                Evidence(TestLog.Signer.Sign(0, TreeHasher.Leaf([1])), Note, []))
            {
                Words = ["key ", "older ", "newer ", "hash ", TreeHasher.Empty.ToBase64() + "\n", $"key {TestLog.Signer.Keys[0]}\n", "\n\n"],
                FixedAllocation = 512 * 1024,
                AllocationPerByte = 256,
            },
            Seconds);
    }

    private static byte[] Evidence(string older, string newer, Hash[] path) =>
        ForkEvidence.TryCreate(TestLog.Signer.Keys, older, newer, path, out var evidence)
            ? FuzzText.Bytes(evidence.ToString())
            : throw new InvalidOperationException("Not evidence.");
}
