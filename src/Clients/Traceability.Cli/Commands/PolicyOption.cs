using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Cli.Commands;

/// <summary>Option that names a witness policy file.</summary>
internal sealed class PolicyOption : Option<string>
{
    public PolicyOption(string description)
        : base("--policy")
    {
        HelpName = "FILE";
        Description = description;
    }

    /// <summary>The policy and its file's bytes; null when none was typed.</summary>
    /// <exception cref="CommandHalt">There is no such file, it is no policy, or it names other logs than the ledger's.</exception>
    public (WitnessPolicy Policy, byte[] File)? Read(Invocation run, string origin)
    {
        if (run.Of(this) is not { } typed)
        {
            return null;
        }

        var file = new FileInfo(typed);
        if (!file.Exists || file.Length > WitnessPolicy.MaxLength)
        {
            throw new CommandHalt(
                "FILE_NOT_FOUND", $"There is no file {file} of at most {WitnessPolicy.MaxLength} bytes.", "Check the name and the folder.");
        }

        var content = System.IO.File.ReadAllBytes(file.FullName);
        if (!WitnessPolicy.TryParse(content, out var policy, out var fault))
        {
            throw new CommandHalt(
                "POLICY_MALFORMED", $"{file} is no witness policy. {fault}", "Mend the line; docs/formats/policy.md says how it is written.");
        }

        return policy.Logs.Count == 0 || policy.Logs.Any(log => log.Key.Name == origin)
            ? (policy, content)
            : throw new CommandHalt(
                "POLICY_OTHER_LOG", $"{file} is a policy for other logs than {origin}.", "Ask the scheme owner for this ledger's policy.");
    }
}
