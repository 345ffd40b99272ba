namespace ReportingPipeline.Settings;

/// <summary>Nobody has described the centres yet, as after the first deployment; the message says how.</summary>
public sealed class ConfigurationMissingException(string message, Exception? cause = null) : ConfigurationException(message, cause);
