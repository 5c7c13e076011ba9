package enums

// FleetErrorCode is what went wrong with an AppStream fleet or image builder.
// It is the ErrorCode of a ResourceError, which an image builder lists in
// ImageBuilderErrors. Codes that start with DOMAIN_JOIN_ are what Windows
// answered when the instance tried to join its Active Directory domain.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ResourceError.html
type FleetErrorCode string

const (
	// FleetErrorCodeIamServiceRoleMissingEniDescribeAction means that the
	// service role may not describe network interfaces. Check that its policies
	// allow ec2:DescribeNetworkInterfaces.
	FleetErrorCodeIamServiceRoleMissingEniDescribeAction FleetErrorCode = "IAM_SERVICE_ROLE_MISSING_ENI_DESCRIBE_ACTION"

	// FleetErrorCodeIamServiceRoleMissingEniCreateAction means that the service
	// role may not create network interfaces. Check that its policies allow
	// ec2:CreateNetworkInterface.
	FleetErrorCodeIamServiceRoleMissingEniCreateAction FleetErrorCode = "IAM_SERVICE_ROLE_MISSING_ENI_CREATE_ACTION"

	// FleetErrorCodeIamServiceRoleMissingEniDeleteAction means that the service
	// role may not delete network interfaces. Check that its policies allow
	// ec2:DeleteNetworkInterface.
	FleetErrorCodeIamServiceRoleMissingEniDeleteAction FleetErrorCode = "IAM_SERVICE_ROLE_MISSING_ENI_DELETE_ACTION"

	// FleetErrorCodeNetworkInterfaceLimitExceeded means that the account
	// already has as many network interfaces in the Region as its quota allows.
	// Delete unused ones or ask for a higher quota.
	FleetErrorCodeNetworkInterfaceLimitExceeded FleetErrorCode = "NETWORK_INTERFACE_LIMIT_EXCEEDED"

	// FleetErrorCodeInternalServiceError means that the service itself failed.
	// Try again; if it persists, contact AWS Support.
	FleetErrorCodeInternalServiceError FleetErrorCode = "INTERNAL_SERVICE_ERROR"

	// FleetErrorCodeIamServiceRoleIsMissing means that the role which AppStream
	// itself uses in the account does not exist. Check whether it was deleted,
	// and create it again.
	FleetErrorCodeIamServiceRoleIsMissing FleetErrorCode = "IAM_SERVICE_ROLE_IS_MISSING"

	// FleetErrorCodeMachineRoleIsMissing means that the IAM role for programs
	// on the instance does not exist. Check the IamRoleArn, and that the role
	// was not deleted.
	FleetErrorCodeMachineRoleIsMissing FleetErrorCode = "MACHINE_ROLE_IS_MISSING"

	// FleetErrorCodeStsDisabledInRegion means that the AWS Security Token
	// Service is switched off in the Region, so no role can be assumed.
	// Activate it in the account's IAM settings.
	FleetErrorCodeStsDisabledInRegion FleetErrorCode = "STS_DISABLED_IN_REGION"

	// FleetErrorCodeSubnetHasInsufficientIpAddresses means that the subnet has
	// no free address left. Free some or use a larger subnet.
	FleetErrorCodeSubnetHasInsufficientIpAddresses FleetErrorCode = "SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES"

	// FleetErrorCodeIamServiceRoleMissingDescribeSubnetAction means that the
	// service role may not describe subnets. Check that its policies allow
	// ec2:DescribeSubnets.
	FleetErrorCodeIamServiceRoleMissingDescribeSubnetAction FleetErrorCode = "IAM_SERVICE_ROLE_MISSING_DESCRIBE_SUBNET_ACTION"

	// FleetErrorCodeSubnetNotFound means that a configured subnet does not
	// exist. Check the SubnetIds, and that they are of this account and Region.
	FleetErrorCodeSubnetNotFound FleetErrorCode = "SUBNET_NOT_FOUND"

	// FleetErrorCodeImageNotFound means that the image to launch from does not
	// exist. Check its name or ARN, and that it was neither deleted nor
	// unshared.
	FleetErrorCodeImageNotFound FleetErrorCode = "IMAGE_NOT_FOUND"

	// FleetErrorCodeInvalidSubnetConfiguration means that the subnets can't be
	// used as they are. Check that they are in one VPC and in Availability
	// Zones that offer the instance type.
	FleetErrorCodeInvalidSubnetConfiguration FleetErrorCode = "INVALID_SUBNET_CONFIGURATION"

	// FleetErrorCodeSecurityGroupsNotFound means that a configured security
	// group does not exist. Check the SecurityGroupIds, and that they are of
	// the subnets' VPC.
	FleetErrorCodeSecurityGroupsNotFound FleetErrorCode = "SECURITY_GROUPS_NOT_FOUND"

	// FleetErrorCodeIgwNotAttached means that the VPC has no internet gateway,
	// though default internet access was requested. Attach one, or set
	// EnableDefaultInternetAccess to false.
	FleetErrorCodeIgwNotAttached FleetErrorCode = "IGW_NOT_ATTACHED"

	// FleetErrorCodeIamServiceRoleMissingDescribeSecurityGroupsAction means
	// that the service role may not describe security groups. Check that its
	// policies allow ec2:DescribeSecurityGroups.
	FleetErrorCodeIamServiceRoleMissingDescribeSecurityGroupsAction FleetErrorCode = "IAM_SERVICE_ROLE_MISSING_DESCRIBE_SECURITY_GROUPS_ACTION"

	// FleetErrorCodeFleetStopped means that the fleet was stopped, so it
	// launches no instance. Look at the fleet's other errors for the cause
	// before starting it again.
	FleetErrorCodeFleetStopped FleetErrorCode = "FLEET_STOPPED"

	// FleetErrorCodeFleetInstanceProvisioningFailure means that instances of
	// the fleet could not be launched. Check the network settings, the instance
	// quota and the image, in this order.
	FleetErrorCodeFleetInstanceProvisioningFailure FleetErrorCode = "FLEET_INSTANCE_PROVISIONING_FAILURE"

	// FleetErrorCodeDomainJoinErrorFileNotFound means that something that
	// joining the domain needs was not found. Check that the organizational
	// unit exists and its distinguished name is spelled right.
	FleetErrorCodeDomainJoinErrorFileNotFound FleetErrorCode = "DOMAIN_JOIN_ERROR_FILE_NOT_FOUND"

	// FleetErrorCodeDomainJoinErrorAccessDenied means that the domain refused
	// the service account. Check that it may create computer objects in the
	// organizational unit.
	FleetErrorCodeDomainJoinErrorAccessDenied FleetErrorCode = "DOMAIN_JOIN_ERROR_ACCESS_DENIED"

	// FleetErrorCodeDomainJoinErrorLogonFailure means that the service account
	// could not log on. Check its name and password in the directory
	// configuration, and that it is not locked.
	FleetErrorCodeDomainJoinErrorLogonFailure FleetErrorCode = "DOMAIN_JOIN_ERROR_LOGON_FAILURE"

	// FleetErrorCodeDomainJoinErrorInvalidParameter means that Windows rejected
	// a value of the join. Check the directory name and the LDAP notation of
	// the organizational unit.
	FleetErrorCodeDomainJoinErrorInvalidParameter FleetErrorCode = "DOMAIN_JOIN_ERROR_INVALID_PARAMETER"

	// FleetErrorCodeDomainJoinErrorMoreData means that the domain had more data
	// to return than Windows accepted. Check the health of the domain
	// controllers, then launch again.
	FleetErrorCodeDomainJoinErrorMoreData FleetErrorCode = "DOMAIN_JOIN_ERROR_MORE_DATA"

	// FleetErrorCodeDomainJoinErrorNoSuchDomain means that the domain was not
	// found. Check the directory name, the DNS servers of the VPC, and that the
	// subnets reach the domain controllers.
	FleetErrorCodeDomainJoinErrorNoSuchDomain FleetErrorCode = "DOMAIN_JOIN_ERROR_NO_SUCH_DOMAIN"

	// FleetErrorCodeDomainJoinErrorNotSupported means that the domain does not
	// support the kind of join that was tried. Check the version of the
	// directory and its policies for new computers.
	FleetErrorCodeDomainJoinErrorNotSupported FleetErrorCode = "DOMAIN_JOIN_ERROR_NOT_SUPPORTED"

	// FleetErrorCodeDomainJoinNerrInvalidWorkgroupName means that Windows does
	// not accept the name to join. Check that the directory name is the fully
	// qualified name of a domain.
	FleetErrorCodeDomainJoinNerrInvalidWorkgroupName FleetErrorCode = "DOMAIN_JOIN_NERR_INVALID_WORKGROUP_NAME"

	// FleetErrorCodeDomainJoinNerrWorkstationNotStarted means that the
	// Workstation service of Windows does not run on the instance. Check that
	// the image does not disable it.
	FleetErrorCodeDomainJoinNerrWorkstationNotStarted FleetErrorCode = "DOMAIN_JOIN_NERR_WORKSTATION_NOT_STARTED"

	// FleetErrorCodeDomainJoinErrorDsMachineAccountQuotaExceeded means that the
	// service account has added as many computers to the domain as the domain
	// allows. Raise the domain's quota or grant it the right to create computer
	// objects.
	FleetErrorCodeDomainJoinErrorDsMachineAccountQuotaExceeded FleetErrorCode = "DOMAIN_JOIN_ERROR_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED"

	// FleetErrorCodeDomainJoinNerrPasswordExpired means that the password of
	// the service account has expired. Renew it in the domain and in the
	// directory configuration.
	FleetErrorCodeDomainJoinNerrPasswordExpired FleetErrorCode = "DOMAIN_JOIN_NERR_PASSWORD_EXPIRED"

	// FleetErrorCodeDomainJoinInternalServiceError means that the service
	// itself failed while the instance joined the domain. Try again; if it
	// persists, contact AWS Support.
	FleetErrorCodeDomainJoinInternalServiceError FleetErrorCode = "DOMAIN_JOIN_INTERNAL_SERVICE_ERROR"

	// FleetErrorCodeValidationError means that the configuration is not valid.
	// The ErrorMessage names the part to correct.
	FleetErrorCodeValidationError FleetErrorCode = "VALIDATION_ERROR"
)
