package planted.reports;

import org.springframework.boot.SpringApplication;

/**
 * Planted fault for ArchitectureTest: a framework outside its modules.
 *
 * @param application what belongs in etl or dashboards
 */
public record StartsSpring(SpringApplication application) {}
