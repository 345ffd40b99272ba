// Who may do what. The function app: its storage account, its telemetry and the secrets of its vault, and nothing
// else. Operators: the blobs, of which they edit the configuration and download workbooks. Source systems: the table
// of visits. Holders of the pseudonym keys: the vault.

@description('The managed identity of the function app.')
param principalId string

@description('The Entra group of those who edit the configuration and download reports; empty for none.')
param operatorGroupId string

@description('The identities of the systems that write visits.')
param sourcePrincipalIds array

@description('The Entra group of those who put pseudonym keys into the vault; empty for none.')
param keyHolderGroupId string

@description('The vault of the pseudonym keys.')
param keyVaultName string

@description('The storage account of tables, queues and blobs.')
param storageAccountName string

@description('The Application Insights component that telemetry is sent to.')
param insightsName string

// Built-in roles, by the ids they have in every tenant.
var storageRoles = {
  // Owner, not Contributor, is what the Functions host asks for on its own blobs. It lets the app create drop containers.
  StorageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  StorageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  StorageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}
var storageBlobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'
var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var keyVaultSecretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageAccountName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: keyVaultName
}

resource storageAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in items(storageRoles): {
  name: guid(account.id, principalId, role.value)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
  }
}]

resource visits 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' existing = {
  name: '${storageAccountName}/default/Visits'
}

resource sourceAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for sourceId in sourcePrincipalIds: {
  name: guid(visits.id, sourceId, storageRoles.StorageTableDataContributor)
  scope: visits
  properties: {
    principalId: sourceId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageRoles.StorageTableDataContributor)
  }
}]

resource operatorAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorGroupId)) {
  name: guid(account.id, operatorGroupId, storageBlobDataContributor)
  scope: account
  properties: {
    principalId: operatorGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataContributor)
  }
}

resource insightsAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principalId, monitoringMetricsPublisher)
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

resource vaultAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
  }
}

resource keyHolderAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(keyHolderGroupId)) {
  name: guid(vault.id, keyHolderGroupId, keyVaultSecretsOfficer)
  scope: vault
  properties: {
    principalId: keyHolderGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsOfficer)
  }
}
