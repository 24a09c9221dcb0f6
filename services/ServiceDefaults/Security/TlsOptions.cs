namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>TLS between processes that no sidecar secures: the settings under <c>Platform:Tls</c>, all of them files in PEM. Without them, cleartext on loopback.</summary>
public sealed record TlsOptions
{
    /// <summary>This process's certificate, with those between it and the authority.</summary>
    public string CertificateFile { get; init; } = "";

    /// <summary>The certificate's key.</summary>
    public string KeyFile { get; init; } = "";

    /// <summary>The authority whose certificates are trusted, and no other.</summary>
    public string AuthorityFile { get; init; } = "";

    public bool IsOn => CertificateFile.Length > 0;

    /// <summary>What is wrong with the settings, in sentences. None: nothing.</summary>
    public IEnumerable<string> Objections()
    {
        (string Name, string Path)[] files = [("CertificateFile", CertificateFile), ("KeyFile", KeyFile), ("AuthorityFile", AuthorityFile)];
        return files.All(file => file.Path.Length == 0)
            ? []
            : files.Where(file => !File.Exists(file.Path)).Select(file => $"Platform:Tls:{file.Name} names no file; certificate, key and authority are set together.");
    }
}
