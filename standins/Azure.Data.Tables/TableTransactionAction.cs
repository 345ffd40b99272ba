namespace Azure.Data.Tables;

/// <summary>One action of a transaction.</summary>
public class TableTransactionAction
{
    /// <summary>An action whatever version of the entity is stored.</summary>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    /// <summary>An action that fails, and the transaction with it, unless the stored entity has this ETag.</summary>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    /// <summary>What is done.</summary>
    public TableTransactionActionType ActionType { get; }

    /// <summary>The entity it is done to.</summary>
    public ITableEntity Entity { get; }

    /// <summary>The version the stored entity must have; default if any will do.</summary>
    public ETag ETag { get; }
}
