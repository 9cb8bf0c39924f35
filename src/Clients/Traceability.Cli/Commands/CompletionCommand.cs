using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Prints a script that lets a shell complete `trace` by asking it (the [suggest] directive).</summary>
internal sealed class CompletionCommand : TraceCommand
{
    private const string Bash = """
        _trace() {
            local IFS=$'\n'
            local line="${COMP_LINE:0:COMP_POINT}"
            COMPREPLY=($(compgen -W "$(trace "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _trace trace

        """;

    private const string Zsh = """
        #compdef trace
        _trace() {
            local line="${(j: :)words[1,CURRENT]}"
            local -a found
            found=("${(@f)$(trace "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compadd -- "${found[@]}" || _files
        }
        compdef _trace trace

        """;

    private const string Fish = """
        complete -c trace -a '(set -l line (commandline -cp); trace "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)'

        """;

    private const string Pwsh = """
        Register-ArgumentCompleter -Native -CommandName trace -ScriptBlock {
            param($word, $line, $position)
            trace "[suggest:$position]" "$line" | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    private static readonly Dictionary<string, string> Scripts = new() { ["bash"] = Bash, ["zsh"] = Zsh, ["fish"] = Fish, ["pwsh"] = Pwsh };

    private readonly Argument<string> shell = new("shell") { Description = "bash, zsh, fish or pwsh." };

    public CompletionCommand(Host host)
        : base("completion", "Print the completion script of a shell, e.g. source <(trace completion bash).", host)
    {
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        Arguments.Add(shell);
    }

    protected override Task<ExitCode> RunAsync(Invocation run)
    {
        var script = Scripts[run.Of(shell)];
        run.Terminal.Show(new JsonObject { ["shell"] = run.Of(shell), ["script"] = script }, _ => run.Terminal.ShowText(script));
        return Task.FromResult(ExitCode.Ok);
    }
}
