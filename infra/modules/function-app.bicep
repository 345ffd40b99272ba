// The function app on Flex Consumption. Of its settings only those stand here that the program has no default for, or that
// somebody gave; docs/settings.md has them all.

@description('Where the app is placed.')
param location string

@description('Makes the names unique.')
param uniqueSuffix string

@description('The identity that the app is given.')
param identityId string

@description('The id that the app asks for tokens with.')
param identityClientId string

@description('The workspace that the host\'s log is sent to.')
param workspaceId string

@description('The subnet that the app reaches storage and vault through; empty for none.')
param subnetId string

@description('Whether the app runs across zones.')
param zoneRedundant bool

@description('The memory of an instance in megabytes.')
param instanceMemoryMB int

@description('The most instances the app scales out to.')
param maximumInstanceCount int

@description('The storage account of tables, queues and blobs.')
param storageAccountName string

@description('The address of the container that deployments are put in.')
param packagesContainerUri string

@description('Where telemetry is sent.')
param insightsConnectionString string

@description('The vault of the keys that pseudonyms are made under.')
param keyVaultName string

@description('The version of the key that pseudonyms are made under.')
param pseudonymKeyVersion int

@description('The version of the key that was used before; 0 for none.')
param pseudonymPreviousKeyVersion int

@description('The client id that staff sign in by; empty for none.')
param staffClientId string

@description('The address that links in e-mails begin with; empty for the app\'s own.')
param publicAddress string

@description('Settings of the app by their names.')
type settings = {
  @description('What a setting is set to.')
  *: string
}

@description('The settings that say when each timer runs.')
param schedules settings

@description('The settings of the mail server; none without one.')
param mail settings

@description('The password for the mail server, or a reference to a secret in Key Vault; empty for none.')
@secure()
param mailPassword string

@description('Further settings, which win over those set here.')
param appSettings settings

@description('The name of the app.')
var appName = 'func-reporting-${uniqueSuffix}'

@description('The default host name, which an app cannot read from itself while its settings are made.')
var appAddress = 'https://${appName}.azurewebsites.net/'

@description('The app reads a secret as a setting; as long as the vault has none of that name, it finds this text and takes it for no key.')
var keyReference = '@Microsoft.KeyVault(VaultName=${keyVaultName};SecretName=pseudonym-key-'

@description('What the platform asks for: storage, vault and telemetry are opened by the identity, and never by a key.')
var platform = {
  AzureWebJobsStorage__accountName: storageAccountName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AZURE_CLIENT_ID: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
}

@description('The key that pseudonyms are made under, and the one before as long as it is needed.')
var pseudonyms = union(
  {
    Pseudonyms__Key: '${keyReference}${pseudonymKeyVersion})'
    Pseudonyms__KeyVersion: string(pseudonymKeyVersion)
  },
  pseudonymPreviousKeyVersion == 0
    ? {}
    : {
        Pseudonyms__PreviousKey: '${keyReference}${pseudonymPreviousKeyVersion})'
        Pseudonyms__PreviousKeyVersion: string(pseudonymPreviousKeyVersion)
      }
)

@description('Who issues the tokens that staff sign in with: the tenant.')
var staffIssuer = '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-reporting-${uniqueSuffix}'
  location: location
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: appName
  location: location
  kind: 'functionapp,linux'
  tags: {
    'azd-service-name': 'functions'
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      // Here, not in the setting FUNCTIONS_WORKER_RUNTIME, which Flex Consumption refuses.
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packagesContainerUri
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(
      platform,
      pseudonyms,
      schedules,
      { Delivery__PublicAddress: empty(publicAddress) ? appAddress : publicAddress },
      empty(staffClientId) ? {} : { Access__Issuer: staffIssuer, Access__Audience: staffClientId },
      mail,
      empty(mailPassword) ? {} : { Mail__Password: mailPassword },
      appSettings
    )
  }

  // Deployment signs in with Entra; a password for it would open the program to whoever has it.
  resource ftpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }

  // Who calls is known, if they signed in; that they must have is for each function to say, and the app checks the token again.
  resource signIn 'config' = if (!empty(staffClientId)) {
    name: 'authsettingsV2'
    properties: {
      platform: {
        enabled: true
      }
      globalValidation: {
        requireAuthentication: false
        unauthenticatedClientAction: 'AllowAnonymous'
      }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: staffClientId
            openIdIssuer: staffIssuer
          }
          validation: {
            allowedAudiences: [staffClientId, 'api://${staffClientId}']
          }
        }
      }
      // The app believes nothing but the token itself, which is passed on only out of the store.
      login: {
        tokenStore: {
          enabled: true
        }
      }
    }
  }
}

// The one version before is older, and has no logs by category.
#disable-next-line use-recent-api-versions
resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'host'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'FunctionAppLogs'
        enabled: true
      }
    ]
  }
}

@description('The name of the app.')
output name string = app.name

@description('Where the app answers HTTP.')
output url string = 'https://${app.properties.defaultHostName}'
