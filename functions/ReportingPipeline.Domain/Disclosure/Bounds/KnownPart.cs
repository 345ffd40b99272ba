namespace ReportingPipeline.Domain.Disclosure.Bounds;

/// <summary>Unknowns that hang together, with all that is known of them.</summary>
internal sealed class KnownPart
{
    private readonly Dictionary<int, int> _numbers;
    private readonly IReadOnlyList<long> _least;
    private readonly WholeNumberBounds _bounds;

    /// <summary>Puts the values of all other unknowns into the rules.</summary>
    public KnownPart(ReaderRules rules, IReadOnlyList<int> unknowns, long?[] values)
    {
        _numbers = unknowns.Index().ToDictionary(unknown => unknown.Item, unknown => unknown.Index);
        _least = [.. unknowns.Select(unknown => rules.Least[unknown])];
        _bounds = WholeNumberBounds.Of(unknowns.Count, Mine(rules.Zero), Mine(rules.ZeroOrMore));

        List<LinearForm> Mine(IEnumerable<LinearForm> forms) =>
            [.. forms.Where(form => form.Terms.Any(term => _numbers.ContainsKey(term.Key))).Select(form => Renumbered(form, values))];
    }

    private KnownPart(KnownPart part, WholeNumberBounds bounds) => (_numbers, _least, _bounds) = (part._numbers, part._least, bounds);

    /// <summary>The same unknowns with the values of some of them known.</summary>
    public KnownPart With(IEnumerable<(int Unknown, long Value)> values) =>
        new(this, _bounds.With(values.Select(known => (_numbers[known.Unknown], known.Value - _least[_numbers[known.Unknown]]))));

    /// <summary>
    /// The most that a form of these unknowns alone can be, and values of the unknowns that attain it; null if it grows
    /// without end.
    /// </summary>
    public (long Value, IEnumerable<(int Unknown, long Value)> World)? Maximize(LinearForm form) =>
        _bounds.Maximize(Renumbered(form, [])) is { } found
            ? (found.Value, _numbers.Select(number => (number.Key, found.Values[number.Value] + _least[number.Value])))
            : null;

    // Each unknown is counted from the least that it can be.
    private LinearForm Renumbered(LinearForm form, long?[] values)
    {
        var result = LinearForm.Number(form.Constant);
        foreach (var (unknown, factor) in form.Terms)
        {
            result += _numbers.TryGetValue(unknown, out var number)
                ? LinearForm.Of(number).Times(factor) + LinearForm.Number(factor * _least[number])
                : LinearForm.Number(factor * values[unknown]!.Value);
        }

        return result;
    }
}
