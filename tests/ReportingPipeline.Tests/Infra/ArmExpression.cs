namespace ReportingPipeline.Tests.Infra;

/// <summary>An expression that the compiler leaves to Azure, since some value in it is known only there.</summary>
internal static class ArmExpression
{
    private const string NewObject = "createObject(";

    /// <summary>
    /// The properties of the objects that an expression joins, each with its text or, where only Azure knows it, with its expression;
    /// of two with one name the later, as in a union.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Properties(string expression)
    {
        var properties = new Dictionary<string, string>();
        for (var at = expression.IndexOf(NewObject, StringComparison.Ordinal); at >= 0; at = expression.IndexOf(NewObject, at + 1, StringComparison.Ordinal))
        {
            foreach (var pair in Arguments(expression[(at + NewObject.Length)..]).Chunk(2).Where(pair => pair.Length == 2))
            {
                properties[Text(pair[0])] = Text(pair[1]);
            }
        }

        return properties;
    }

    // Up to the bracket that ends the call; a comma or bracket in quotes, or in a call inside it, is none of its own.
    private static IEnumerable<string> Arguments(string text)
    {
        var (depth, isQuoted, start) = (0, false, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var isOwn = !isQuoted && depth == 0;
            if (isOwn && (text[at] is ',' or ')'))
            {
                if (at > start) yield return text[start..at].Trim();
                if (text[at] == ')') yield break;
                start = at + 1;
            }
            else if (text[at] == '\'') isQuoted = !isQuoted;
            else if (!isQuoted && text[at] == '(') depth++;
            else if (!isQuoted && text[at] == ')') depth--;
        }
    }

    private static string Text(string argument) =>
        argument is ['\'', .. var text, '\''] ? text.Replace("''", "'", StringComparison.Ordinal) : argument;
}
