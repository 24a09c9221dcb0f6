namespace Grpc.Core;

/// <summary>Adds credentials to a call's headers, for example a bearer token, just before it is sent.</summary>
public delegate Task AsyncAuthInterceptor(AuthInterceptorContext context, Metadata metadata);
