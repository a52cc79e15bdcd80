@rem Scripts that must end with their shell begin with "exec"; Windows has no such command, and calls what follows.
@%*
