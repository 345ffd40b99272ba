namespace FunctionsHost.Functions;

/// <summary>Requests to a route.</summary>
/// <param name="Route">The route below the app's prefix.</param>
/// <param name="Methods">The methods in capitals; none for any.</param>
/// <param name="Level">Which key a request needs.</param>
internal sealed record HttpTrigger(string Route, IReadOnlyList<string> Methods, KeyLevel Level) : Trigger;
