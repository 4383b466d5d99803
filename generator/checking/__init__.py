"""What `sidelight check` looks at beyond what stops a build."""
