using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Traceability.Architecture.Tests.Dependencies;

/// <summary>Walks the instructions of a method (ECMA-335 III) for the tokens they name.</summary>
internal static class InstructionTokens
{
    private static readonly Dictionary<ushort, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => unchecked((ushort)c.Value));

    /// <summary>Tokens of types, methods and fields, in order.</summary>
    public static IEnumerable<int> In(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            ushort value = code[at++];
            if (value == 0xFE)
            {
                value = (ushort)(value << 8 | code[at++]);
            }

            var kind = Codes[value].OperandType;
            if (kind is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return Int32(code, at);
            }

            at += kind == OperandType.InlineSwitch ? 4 + 4 * Int32(code, at) : Size(kind);
        }
    }

    private static int Int32(byte[] code, int at) => BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at));

    private static int Size(OperandType kind) => kind switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
