using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>How a failure is told to the person at the terminal.</summary>
internal static class FailureText
{
    /// <summary>The message alone where it was written for a person, everything otherwise.</summary>
    public static string Of(Exception failure) => failure switch
    {
        LocalHostException or LocalSessionException or OptionsValidationException => failure.Message,
        _ => failure.ToString(),
    };
}
