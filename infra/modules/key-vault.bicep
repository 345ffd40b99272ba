// The vault of the keys that pseudonyms are made under: the secret pseudonym-key-1, and one more for each new version. People
// put them there; losing one would make every count of users that goes on under it impossible, so nothing can be purged.

@description('Where the vault is placed.')
param location string

@description('Makes the vault name unique.')
param uniqueSuffix string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'kv-report-${uniqueSuffix}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}

@description('The name of the vault.')
output name string = vault.name
