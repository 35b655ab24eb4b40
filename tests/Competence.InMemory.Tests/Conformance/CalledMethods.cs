using System.Reflection;
using System.Reflection.Emit;

namespace Competence.InMemory.Tests.Conformance;

/// <summary>Reads from the code of an assembly which methods it calls.</summary>
internal static class CalledMethods
{
    private const int TwoBytes = 0xFE;

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>The called methods, those of generic types as the type declares them.</summary>
    public static HashSet<MethodBase> Of(Assembly assembly) =>
        [.. assembly.GetTypes().SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .OfType<MethodBase>().SelectMany(CalledBy)];

    public static MethodBase Declared(MethodBase method) => method.DeclaringType is { IsConstructedGenericType: true } type
        ? type.GetGenericTypeDefinition().GetMethods().Single(candidate => candidate.MetadataToken == method.MetadataToken)
        : method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : method;

    private static IEnumerable<MethodBase> CalledBy(MethodBase method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        int place = 0;
        while (place < code.Length)
        {
            int value = code[place] == TwoBytes ? (TwoBytes << 8) | code[place + 1] : code[place];
            OpCode operation = Codes[value];
            place += operation.Size;
            if (operation.OperandType == OperandType.InlineMethod && Resolve(method, BitConverter.ToInt32(code, place)) is { DeclaringType.IsInterface: true } called)
            {
                yield return Declared(called);
            }

            place += OperandSize(operation, code, place);
        }
    }

    private static MethodBase? Resolve(MethodBase caller, int token) => caller.Module.ResolveMethod(
        token,
        caller.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        caller is { IsGenericMethod: true } ? caller.GetGenericArguments() : null);

    private static int OperandSize(OpCode operation, byte[] code, int place) => operation.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, place)),
        _ => 4,
    };
}
