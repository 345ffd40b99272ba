namespace ReportingPipeline.Domain.Disclosure;

/// <summary>What may be printed could not be decided, so nothing that needs deciding may.</summary>
public sealed class DisclosureException(string message) : Exception(message);
