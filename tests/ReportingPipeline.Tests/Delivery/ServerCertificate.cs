using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ReportingPipeline.Tests.Delivery;

/// <summary>A certificate for <c>localhost</c> that nobody but the tests trusts.</summary>
internal sealed class ServerCertificate
{
    private readonly X509Certificate2 _certificate;

    public ServerCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        _certificate = request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2049, 1, 1, 0, 0, 0, TimeSpan.Zero));
        KeyPem = key.ExportPkcs8PrivateKeyPem();
    }

    public string KeyPem { get; }

    public string Pem => _certificate.ExportCertificatePem();

    /// <summary>Trusts this certificate and no other; names and dates are checked as always.</summary>
    public bool IsTrusted(object sender, X509Certificate? shown, X509Chain? builtBefore, SslPolicyErrors errors)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(_certificate);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None
            && chain.Build((X509Certificate2)shown!);
    }
}
