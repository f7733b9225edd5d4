import { environment } from './src/config/environment.js';
import { ormOptions } from './src/config/orm.js';

/** For MikroORM's own commands, such as `npm run migration:create`. */
export default ormOptions(environment.DATABASE_URL ?? 'postgresql://localhost/guicheng');
