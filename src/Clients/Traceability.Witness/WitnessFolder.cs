using System.Security.Cryptography;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;

namespace Traceability.Witness;

/// <summary>Everything that a witness keeps: its key, the checkpoints it cosigned, and the logs it follows.</summary>
public static class WitnessFolder
{
    /// <summary>Makes a new witness in a folder that has none, and returns its verifier key.</summary>
    /// <exception cref="WitnessFaultException">NAME_MALFORMED, or WITNESS_EXISTS.</exception>
    public static string Create(string directory, string name, RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (!Checkpoint.IsOrigin(name) || name.Any(c => char.IsWhiteSpace(c) || c == '+'))
        {
            throw new WitnessFaultException(
                "NAME_MALFORMED", $"'{name}' is no name for a witness.", "Take an address of yours without https://, such as example.org/witness.");
        }

        Directory.CreateDirectory(directory);
        if (WitnessKeyFile.Exists(directory) || File.Exists(WitnessBook.PathIn(directory)))
        {
            throw new WitnessFaultException(
                "WITNESS_EXISTS", $"There is a witness in {directory} already, or the rest of one.", "Take another folder.");
        }

        var seed = new byte[Ed25519SigningKey.SeedSize];
        random.GetBytes(seed);
        try
        {
            _ = Ed25519SigningKey.TryCreate(seed, out var secret);
            using var key = new WitnessKey(name, secret!);

            // The key last: a witness that has a key has a book, so a book that is missing was taken away.
            WitnessBook.Create(directory, key.Vkey);
            WitnessKeyFile.Write(directory, name, seed);
            return key.Vkey;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>Follows a further log, or a further key of one.</summary>
    /// <returns>The log's origin.</returns>
    /// <exception cref="WitnessFaultException">NO_WITNESS, LOG_KEY_MALFORMED or LOGS_DAMAGED.</exception>
    public static string AddLog(string directory, string vkey)
    {
        ArgumentNullException.ThrowIfNull(vkey);
        WitnessKeyFile.Load(directory).Dispose();
        return new LogListFile(directory).Add(vkey);
    }
}
