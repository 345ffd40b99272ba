using MailKit;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>Watches one hand-over for what an exception does not tell: whether the server may have the whole message.</summary>
internal sealed class SmtpWire : IProtocolLogger, ITransferProgress
{
    /// <summary>Whether the end of the message may have been sent, wholly or in part.</summary>
    public bool MayHaveSentEnd { get; private set; }

    /// <summary>Whether the server has said anything since it may have got the end of the message.</summary>
    public bool HasAnsweredEnd { get; private set; }

    /// <inheritdoc/>
    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <summary>More of the message has been put into the connection's buffer.</summary>
    // The dot follows the last of the message into the same buffer, so that every later write may hold it, and one that fails
    // may have arrived all the same: what is logged as sent would come too late. Dots that are doubled make this come a little
    // early, never late.
    public void Report(long bytesTransferred, long totalSize) => MayHaveSentEnd |= bytesTransferred >= totalSize;

    /// <summary>More of a message of unknown length has been put into the connection's buffer; it may have been all.</summary>
    public void Report(long bytesTransferred) => MayHaveSentEnd = true;

    /// <inheritdoc/>
    public void LogServer(byte[] buffer, int offset, int count) => HasAnsweredEnd |= MayHaveSentEnd;

    /// <inheritdoc/>
    public void LogClient(byte[] buffer, int offset, int count)
    {
    }

    /// <inheritdoc/>
    public void LogConnect(Uri uri)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
