namespace ReportingPipeline.Settings;

/// <summary>The operator's configuration is missing or wrong; the message names the field and says what it accepts.</summary>
public class ConfigurationException(string message, Exception? cause = null) : Exception(message, cause);
