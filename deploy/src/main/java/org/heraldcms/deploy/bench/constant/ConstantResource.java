package org.heraldcms.deploy.bench.constant;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;

/** Hands out the constant as a JAX-RS resource does. */
@Path("/constant")
public class ConstantResource {

    private static final byte[] BYTES = Constant.bytes();

    /** All resources of this application. */
    @ApplicationPath("/rest")
    public static class All extends Application {}

    @GET
    @Produces("application/json")
    @SuppressWarnings("MutableMethodReturnType") // JAX-RS writes the bytes and keeps nothing
    public byte[] constant() {
        return BYTES;
    }
}
