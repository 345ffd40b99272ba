namespace ReportingPipeline;

/// <summary>
/// What somebody asks for is understood, but cannot be done to a report or delivery as it now stands;
/// the message says why, and what can.
/// </summary>
/// <param name="message">How it stands, and what can be done.</param>
public sealed class StateConflictException(string message) : Exception(message);
