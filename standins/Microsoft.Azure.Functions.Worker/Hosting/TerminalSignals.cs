using System.Runtime.InteropServices;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Ctrl-C and SIGTERM, from the very start on: the app's own host heeds them only once it has started.</summary>
internal sealed class TerminalSignals : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    public TerminalSignals(Action stop)
    {
        void Handle(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop();
        }

        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
        ];
    }

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
    }
}
