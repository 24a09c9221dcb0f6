using System.Security.Cryptography.X509Certificates;

namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>This process's certificate as its files hold it now: renewed there, it is shown at the next connection.</summary>
internal sealed class TlsCertificate(TlsOptions options)
{
    private readonly Lock sync = new();
    private (FileStamp? Certificate, FileStamp? Key) stamps;
    private X509Certificate2? certificate;

    public X509Certificate2 Current()
    {
        lock (sync)
        {
            var now = (FileStamp.Of(options.CertificateFile), FileStamp.Of(options.KeyFile));
            if (certificate is null || stamps != now)
            {
                // The one before is left to the connections that still use it.
                certificate = X509Certificate2.CreateFromPemFile(options.CertificateFile, options.KeyFile);
                stamps = now;
            }

            return certificate;
        }
    }
}
