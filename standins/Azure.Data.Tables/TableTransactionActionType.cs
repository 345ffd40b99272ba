namespace Azure.Data.Tables;

/// <summary>What one action of a transaction does.</summary>
public enum TableTransactionActionType
{
    /// <summary>Adds an entity; the transaction fails if it is there.</summary>
    Add = 0,

    /// <summary>Updates an entity, keeping properties that are not mentioned; the transaction fails if it is missing.</summary>
    UpdateMerge = 1,

    /// <summary>Updates an entity, dropping properties that are not mentioned; the transaction fails if it is missing.</summary>
    UpdateReplace = 2,

    /// <summary>Deletes an entity; the transaction fails if it is missing.</summary>
    Delete = 3,

    /// <summary>Adds an entity or merges into the one that is there.</summary>
    UpsertMerge = 4,

    /// <summary>Adds an entity or replaces the one that is there.</summary>
    UpsertReplace = 5,
}
