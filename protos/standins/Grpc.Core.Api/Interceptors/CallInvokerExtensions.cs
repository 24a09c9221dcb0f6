namespace Grpc.Core.Interceptors;

/// <summary>Puts interceptors around an invoker.</summary>
public static class CallInvokerExtensions
{
    public static CallInvoker Intercept(this CallInvoker invoker, Interceptor interceptor) =>
        new InterceptingCallInvoker(invoker, interceptor);

    /// <summary>Puts several around it: the first one given is the first to see a call.</summary>
    public static CallInvoker Intercept(this CallInvoker invoker, params Interceptor[] interceptors) =>
        interceptors.Reverse().Aggregate(invoker, Intercept);

    /// <summary>Lets <paramref name="interceptor"/> add to the headers of every call.</summary>
    public static CallInvoker Intercept(this CallInvoker invoker, Func<Metadata, Metadata> interceptor) =>
        new InterceptingCallInvoker(invoker, new MetadataInterceptor(interceptor));
}
