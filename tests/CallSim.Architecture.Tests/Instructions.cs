using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace CallSim.Architecture.Tests;

/// <summary>Walks the instructions of a method body.</summary>
internal static class Instructions
{
    private static readonly Dictionary<ushort, OpCode> s_opCodes = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value);

    /// <summary>The metadata tokens of types, methods and fields that the instructions name, in order.</summary>
    public static IEnumerable<int> TokensOf(BlobReader body)
    {
        List<int> tokens = [];
        while (body.RemainingBytes > 0)
        {
            ushort code = body.ReadByte();
            if (code == 0xFE)
            {
                code = (ushort)((code << 8) | body.ReadByte());
            }

            OperandType operand = s_opCodes[code].OperandType;
            if (
                operand
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
            {
                tokens.Add(body.ReadInt32());
            }
            else
            {
                int size = operand == OperandType.InlineSwitch ? 4 * body.ReadInt32() : SizeOf(operand);
                body.Offset += size;
            }
        }

        return tokens;
    }

    private static int SizeOf(OperandType operand) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            _ => 4,
        };
}
