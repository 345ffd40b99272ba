namespace Azure.Data.Tables.Http;

/// <summary>The response to a read of an entity that is not there.</summary>
internal sealed class MissingResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException(ToString());

    public override Response GetRawResponse() => response;

    public override string ToString() => $"There is no entity (status {response.Status}).";
}
